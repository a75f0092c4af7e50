import { describe, expect, it, test } from 'vitest';
import type { BudgetCreators } from '../../pipeline/report/contract.ts';
import { openView } from '../site/budget/model.ts';
import { amountText } from '../site/budget/parse.ts';
import { scenes } from '../site/budget/scene.ts';
import { usualSettings, type Settings } from '../site/budget/settings.ts';
import { makeFormat } from '../site/format.ts';
import { markup } from '../site/markup.ts';
import { sampleBudget, SEGMENTS, type SampleOptions } from '../site/sample-budget.ts';
import { bookedPlan, bookingRow, bookingsTable } from './calculator-bookings.ts';
import { columnsTree } from './calculator-columns.ts';
import { curvesFigure } from './calculator-curves.ts';
import { plansTable } from './calculator-plans.ts';
import { sliderMost } from './calculator-slider.ts';
import { segmentsTree, totalsTree } from './calculator-table.ts';

const sceneOf = (part: Partial<Settings> = {}, options: SampleOptions = {}) => {
  const { all, ...facts } = sampleBudget(options);
  const model = openView(facts, all);
  return scenes(model)({ ...usualSettings(model.segments.length), ...part });
};
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, '|')
    .replace(/\u00a0/g, ' ');
const usd = makeFormat({ locale: 'en-US', currency: 'USD' });

describe('money as the config has it', () => {
  const big = SEGMENTS.map((s) => ({
    ...s,
    end: s.end * 100,
    spent: s.spent * 100,
    brought: s.brought * 100,
  }));

  it.each<[string, string, number, string[]]>([
    ['en-US', 'USD', 100, ['$80k', '$120k', '$110k to $130k', 'Next $1 brings', '+20%']],
    ['de-DE', 'EUR', 100, ['80k €', '120k €', 'Next 1 € brings', '+20 %']],
    ['ja-JP', 'JPY', 1, ['￥8.00M', 'Next ￥100 brings', '￥300']],
  ])('%s %s', (locale, currency, cents, words) => {
    const fmt = makeFormat({ locale, currency });
    const scene = sceneOf({}, { segments: big, facts: { cents } });
    const text = textOf(markup([...columnsTree(scene, fmt), totalsTree(scene, fmt)]));
    for (const word of words) expect(text).toContain(word);
  });

  test('yen have no decimals, however small', () => {
    const fmt = makeFormat({ locale: 'en-US', currency: 'JPY' });
    expect([fmt.money(93.4), fmt.money(0.5), amountText(1234.5, 1, fmt)]).toEqual(['¥93', '¥1', '1,235']);
    const german = makeFormat({ locale: 'de-DE', currency: 'EUR' });
    expect(amountText(240_000.5, 100, german)).toBe('240.000,50');
  });
});

describe('the table of segments', () => {
  it('shows shares, the measure asked for with its interval, and n/a where nothing can be said', () => {
    const text = textOf(markup(segmentsTree(sceneOf({ show: 'next' }), usd)));
    expect(text).toContain('|Nano|10%|10%|100%|n/a|$3| |$2.76 to $3.24|');
    expect(text).toContain('|Mega|90%|90%|0%|n/a|$1| |$0.92 to $1.08|');
  });

  it('escapes names of the data', () => {
    const segments = SEGMENTS.map((s) => ({ ...s, platform: '<img src=x onerror=alert(1)>' }));
    expect(markup(segmentsTree(sceneOf({}, { segments }), usd))).not.toContain('<img');
  });

  it('speaks of credit where nothing is known of causes', () => {
    const scene = sceneOf({}, { facts: { basis: 'credited' } });
    expect(textOf(markup(totalsTree(scene, usd)))).not.toMatch(/caused/i);
    expect(textOf(markup(columnsTree(scene, usd)))).not.toMatch(/caused/i);
  });
});

describe('curves', () => {
  it('keep their drawing while points move', () => {
    const { all, ...facts } = sampleBudget();
    const model = openView(facts, all);
    const make = scenes(model);
    const [a, b] = (
      [
        [5000, 5000],
        [1000, 9000],
      ] as const
    ).map((split) => markup(curvesFigure(make({ ...usualSettings(2), split }), usd).chart));
    const drawings = (html = '') => html.match(/<path[^>]*>/g);
    expect(drawings(a)).toEqual(drawings(b));
    expect(a).not.toBe(b);
  });

  it('hold a segment without a creator', () => {
    const segments = [
      ...SEGMENTS,
      { ...SEGMENTS[0], platform: 'X', end: 0, spent: 0, brought: 0 } as (typeof SEGMENTS)[0],
    ];
    const html = markup(curvesFigure(sceneOf({}, { segments }), usd).chart);
    expect(html).toContain('Nobody to book');
    expect(html).not.toContain('NaN');
  });

  it.each<[number[], number]>([
    [[100, 200], 1000],
    [[900], 2500],
    [[2400], 5000],
    [[9000], 10_000],
    [[10_000], 10_000],
  ])('sliders for %j end at %i', (shares, most) => expect(sliderMost([shares])).toBe(most));
});

describe('bookings', () => {
  const creators: BudgetCreators = {
    name: ['ana', '=cmd()', 'cy'],
    slug: ['ana', 'cmd', 'cy'],
    segment: [0, 0, 1],
    reach: [100, 50, 10],
    engagements: [10, 5, 1],
    low: [0.5, 0.5, 0.5],
    high: [2, 2, 2],
    offers: { price: [1000, 500, 3000], revenue: [3000, 500, 3000] },
  };

  it('books whole posts, best first, and says what is left', () => {
    const scene = sceneOf();
    const plan = bookedPlan(scene, { plan: [11_200, 2000] }, creators);
    expect(plan.list).toEqual([
      { at: 0, posts: 10, price: 10, cost: 100, revenue: { value: 300, low: 150, high: 600 } },
      { at: 1, posts: 2, price: 5, cost: 10, revenue: { value: 10, low: 5, high: 20 } },
    ]);
    expect(plan.left).toBe(22);
    const written = { model: scene.model, fmt: usd, folder: '/sub/influencers/' };
    expect(markup(plan.list.map((one) => bookingRow(one, plan, written)))).toContain(
      'href="/sub/influencers/cmd/"',
    );
    expect(bookingsTable(plan, written).rows[0]?.map(({ value }) => value)).toEqual([
      'ana',
      'TikTok / nano',
      10,
      10,
      100,
      300,
      150,
      600,
      1000,
      100,
    ]);
  });
});

test('the download has every measure of every plan', () => {
  const { columns, rows } = plansTable(sceneOf({ split: 'equal' }), usd);
  expect(rows).toHaveLength(4 * 3);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(
    rows
      .at(-1)
      ?.slice(0, 2)
      .map(({ text }) => text),
  ).toEqual(['Best', 'All']);
});
