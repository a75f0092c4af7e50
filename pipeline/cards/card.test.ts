import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { cardSvg, SIZE, type Card } from './card.ts';
import { inkWidth, png } from './ink.ts';
import { cut, isWritable, plain, wrap } from './words.ts';

const card: Card = {
  site: 'Acme',
  finding: 'Models credit Search with 10% to 30% of credited revenue',
  name: 'Attribution · Acme',
  standfirst: 'Fifteen models share out the same orders.',
  figures: [],
  foot: 'January 1, 2024 to December 31, 2024.',
};
const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((m) => m[1] ?? '');
const textOf = (over: Partial<Card>): string => texts(cardSvg({ ...card, ...over })).join(' ');

describe('a card', () => {
  test('holds whose report it is, the finding, what follows it and the foot', () => {
    expect(textOf({})).toBe(`Hemline Acme ${card.finding} ${card.standfirst} ${card.foot}`);
  });

  test('has the first three headline numbers in place of the standfirst', () => {
    const figures = ['1', '2', '3', '4'].map((value) => ({ label: `Number ${value}`, value }));
    const text = textOf({ figures });
    expect(text).toContain('1 Number 1 2 Number 2 3 Number 3 January');
    expect(text).not.toContain('Number 4');
    expect(text).not.toContain(card.standfirst);
  });

  test('shows a name that is markup as text', () => {
    const svg = cardSvg({ ...card, finding: '</text><b>"&' });
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('&lt;/text&gt;&lt;b&gt;&quot;&amp;');
  });

  test.each(['قناة leads', '💅 leads', 'Реклама leads'])(
    'says the name of the page where %j cannot be written',
    (finding) => {
      expect(textOf({ finding })).toContain('Hemline Acme Attribution · Acme Fifteen');
    },
  );

  test('leaves out numbers and names of reports that cannot be written', () => {
    const figures = [
      { label: 'Orders', value: '١٢٣' },
      { label: 'Revenue', value: '$1M' },
    ];
    expect(textOf({ site: 'قناة', figures })).toContain('Hemline Models credit');
    expect(textOf({ figures })).toContain('$1M Revenue January');
    expect(textOf({ figures })).not.toContain('Orders');
  });

  test.each([1, 3, 10, 60])('keeps a finding of %i long words inside its frame', (n) => {
    const svg = cardSvg({
      ...card,
      finding: Array.from({ length: n }, () => 'Unaufhaltsamkeitswerte').join(' '),
    });
    const lines = [...svg.matchAll(/<text x="64" y="([\d.]+)"[^>]*font-size="(\d+)">(Unauf[^<]*)</g)];
    expect(lines.length).toBeGreaterThan(0);
    for (const [, y, size, text] of lines) {
      expect(inkWidth(text ?? '', { face: 'display', size: Number(size) })).toBeLessThanOrEqual(
        SIZE.width - 128,
      );
      expect(Number(y)).toBeLessThan(440);
    }
  });

  test('is a PNG of 1200 x 630 pixels, the same bytes each time', () => {
    const image = png(cardSvg(card));
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
    const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(png(cardSvg(card)))).toBe(hash(image));
  });
});

describe('words', () => {
  test.each([
    ['a\u0000b\tc', 'a b c'],
    ['\u2068Search\u2069\u202e', 'Search'],
    ['  \ufeff two  words ', 'two words'],
  ])('plain(%j) is %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test.each([
    ['Café “10 – 20 %” −5 € …', true],
    ['Łódź', false],
    ['', false],
    ['a💅', false],
  ])('isWritable(%j) is %j', (text, expected) => {
    expect(isWritable(text, 'display')).toBe(expected);
  });

  test('wrap and cut keep every line within its width', () => {
    const look = { face: 'text', size: 20 } as const;
    expect(wrap('one two three', 1000, look)).toEqual(['one two three']);
    expect(wrap('one two three', 1, look)).toEqual(['…', '…', '…']);
    expect(inkWidth(cut('x'.repeat(200), 100, look), look)).toBeLessThanOrEqual(100);
  });
});
