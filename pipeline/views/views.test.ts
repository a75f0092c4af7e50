import { describe, expect, test } from 'vitest';
import { attribute } from '../attribution/attribute.ts';
import { models } from '../attribution/index.ts';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { sum } from '../stats/sum.ts';
import { logOf, type LogText } from '../testing/log.ts';
import { areBrands, brandsOf } from './brands.ts';
import { dealOut } from './deal-out.ts';
import { viewsOf } from './index.ts';
import { orderRows } from './orders.ts';
import { isOpen } from './view.ts';

const { attribution } = resolve(settings, {}, 'test');

const TEXT: LogText = {
  touchpoints: `customer_id,touchpoint_date,channel,platform,post_id
c1,2024-01-01,influencer,Instagram,p1
c1,2024-01-02,search,,
c1,2024-01-05,influencer,TikTok,p2
c2,2024-01-01,influencer,TikTok,p2
c2,2024-01-03,search,,
c3,2024-01-01,search,,
c4,2024-01-01,email,,
c5,2024-01-01,influencer,Instagram,p3
c6,2024-01-01,direct,,
c7,2024-01-02,search,,
`,
  conversions: `conversion_id,customer_id,conversion_date,order_value,brand_id
o1,c1,2024-01-02T10:00:00Z,100,b1
o2,c1,2024-01-06T10:00:00Z,50,b2
o3,c3,2024-01-04T10:00:00Z,70,b1
o4,c9,2024-01-04T10:00:00Z,10,b1
o5,c7,2024-01-04T10:00:00Z,30,
`,
  posts: `post_id,influencer_id,post_date,content_type,brand_id
p1,i1,2024-01-01,reel,b2
p2,i2,2024-01-01,video,b2
p3,i1,2024-01-01,video,b1
`,
  brands: `brand_id,brand_name
b1,Maison One
b2,Two & Co
`,
};

describe('the order in which a journey ends', () => {
  test('by customer and moment', async () => {
    const { journeys, tables } = await logOf(TEXT);
    const { touchpoints, conversions } = tables;
    if (!touchpoints || !conversions) throw new Error('no tables');
    // c1 twice, c2 not, c3, c4 to c6 not, c7.
    expect([...orderRows(journeys, { touchpoints, conversions })]).toEqual([0, 1, -1, 2, -1, -1, -1, 4]);
  });
});

describe('the brand of a journey', () => {
  test('that of its order, else of its last post, else dealt out by orders', async () => {
    const { journeys, tables } = await logOf(TEXT);
    const found = brandsOf(journeys, tables);
    if (!areBrands(found)) throw new Error(found.missing);
    expect(found.brands).toEqual([
      { id: 'b1', label: 'Maison One', orders: 3 },
      { id: 'b2', label: 'Two & Co', orders: 1 },
    ]);
    const ids = Array.from(found.of, (brand) => found.brands[brand]?.id);
    // c4, c6 and c7, whose order names no brand, met no post of one: three of four parts go to b1, and b1 comes first.
    expect(ids).toEqual(['b1', 'b2', 'b2', 'b1', 'b1', 'b1', 'b1', 'b2']);
  });

  test.each([
    [
      'no table of conversions',
      { conversions: undefined },
      'needs the table of conversions with the column brand_id',
    ],
    [
      'orders without brands',
      { conversions: (TEXT.conversions ?? '').replace('brand_id', 'utm_source') },
      'needs the table of conversions with the column brand_id',
    ],
  ])('%s', async (_, change, message) => {
    const { conversions, ...rest } = { ...TEXT, ...change };
    const { journeys, tables } = await logOf(conversions === undefined ? rest : { ...rest, conversions });
    const found = brandsOf(journeys, tables);
    expect(areBrands(found) ? null : found.missing).toBe(message);
  });

  test('brands are parts of the whole: credits of models that look at one order at a time add up', async () => {
    const { journeys, tables } = await logOf(TEXT);
    const { views } = viewsOf(journeys, tables, { brandViews: 50 });
    const parts = views.filter(({ kind }) => kind === 'brand').map((view) => view.open());
    const additive = models.filter(({ id }) => !['markov', 'data-driven', 'calibrated'].includes(id));
    for (const [m, { credits }] of attribute(journeys.paths, additive, attribution).entries()) {
      if (!credits) continue;
      journeys.paths.names.forEach((name, at) => {
        const added = parts.flatMap((part) => {
          if (!isOpen(part)) throw new Error(part.missing);
          const own = attribute(part.paths, additive, attribution)[m]?.credits;
          return own?.conversions[part.paths.names.indexOf(name)] ?? 0;
        });
        expect(sum(added)).toBeCloseTo(credits.conversions[at] as number, 12);
      });
    }
  });
});

test('views are listed in the order of the pages, with names that are safe in files', async () => {
  const { journeys, tables } = await logOf(TEXT);
  const { views, brands } = viewsOf(journeys, tables, { brandViews: 1 });
  expect(brands).toBeNull();
  expect(views.map(({ id }) => id)).toEqual([
    'channel',
    'platform',
    'tier',
    'influencer',
    'content-type',
    'brand',
    'campaign',
    'touchpoint-type',
    'brand-maison-one',
  ]);
  const missing = views.flatMap((view) => {
    const found = view.open();
    return isOpen(found) ? [] : [`${view.id} ${found.missing}`];
  });
  expect(missing).toContain('tier needs the table of influencers with the column tier');
  expect(missing).toContain('campaign needs the table of touchpoints with the column campaign');
});

describe('dealing out', () => {
  test.each([
    ['even shares take turns', 4, [1, 1], [0, 1, 0, 1]],
    ['three to one', 8, [3, 1], [0, 0, 1, 0, 0, 0, 1, 0]],
    ['one receiver', 3, [2], [0, 0, 0]],
    ['nothing', 0, [1, 2], []],
  ])('%s', (_, n, shares, expected) => {
    expect([...dealOut(n, shares)]).toEqual(expected);
  });

  test('at every moment each is within one and a half of its part', () => {
    const shares = [50, 30, 15, 4, 1];
    const dealt = dealOut(1000, shares);
    const counts = new Array<number>(shares.length).fill(0);
    dealt.forEach((receiver, thing) => {
      counts[receiver] = (counts[receiver] ?? 0) + 1;
      counts.forEach((count, r) => {
        expect(Math.abs(count - ((thing + 1) * (shares[r] as number)) / 100)).toBeLessThan(1.5);
      });
    });
  });
});
