import { describe, expect, it } from 'vitest';
import { makeFormat } from './format.ts';
import { decode, encode } from './headline-code.ts';
import { moved, type Headline } from './headlines.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });
const list = (values: Record<string, number>): Headline[] =>
  Object.entries(values).map(([key, value]) => ({ key, value }));

describe('a code', () => {
  it.each([
    [{}, {}],
    [{ o: 30000 }, { o: 30000 }],
    [
      { o: 30000, r: 5893124.37, c: 0.12114999 },
      { o: 30000, r: 5893120, c: 0.12115 },
    ],
    [
      { d: 0, o: 1e15, c: 1e-9 },
      { d: 0, o: 1e15, c: 0 },
    ],
    [{ r: -1234.5 }, { r: -1234.5 }],
    [{ o: 1e16, t: 5 }, { t: 5 }],
  ])('of %j holds six digits of each: %j', (values, kept) =>
    expect(decode(encode(list(values))) ?? []).toEqual(list(kept)),
  );

  it('is short and needs no escaping in a link', () => {
    const code = encode(list({ o: 30000, r: 5893124.37, t: 24155, c: 0.1211, d: 3.87 }));
    expect(code).toMatch(/^o30000_r5893120_t24155_c0\.1211_d3\.87_[0-9a-z]{2}$/);
    expect(encodeURIComponent(code)).toBe(code);
  });

  const code = encode(list({ o: 30000, r: 5893124.37 }));
  it.each([
    '',
    '_',
    '00',
    'o30000',
    code.slice(0, -1),
    code.slice(0, 10),
    code.replace('3', '4'),
    code.replace('30', '03'),
    `${code}x`,
    '__proto__',
    '<img src=x onerror=alert(1)>',
    'x'.repeat(5000),
  ])('%j is ignored', (text) => expect(decode(text)).toBeNull());

  it('with the same number twice is ignored, its checksum right or not', () =>
    expect(decode(encode([...list({ o: 1 }), ...list({ o: 2 })]))).toBeNull());
});

describe('moved', () => {
  it.each([
    [{ o: 30000, r: 5.8931e6 }, { o: 30000, r: 5.8934e6 }, []],
    [{ o: 30000 }, { o: 30100 }, [{ label: 'orders', was: '30,000', is: '30,100' }]],
    [{ c: 0.121 }, { c: 0.1304 }, [{ label: 'journeys that ended in an order', was: '12.1%', is: '13.0%' }]],
    [{ o: 1 }, { r: 1 }, []],
    [{ z: 1 }, { z: 2 }, []],
  ])('from %j to %j tells what a page would show differently', (then, now, told) =>
    expect(moved(list(then), list(now), fmt)).toEqual(told),
  );
});
