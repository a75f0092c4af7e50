import { expect, it } from 'vitest';
import type { ViewSummary } from '../../pipeline/report/contract.ts';
import { LISTED, pack, unpack, type Packed } from './pack.ts';
import { creditResults } from './rows.ts';
import { sampleResults } from './sample.ts';

const cases = [
  sampleResults(),
  sampleResults({ width: null, hasValue: false }),
  sampleResults({ channels: ['__proto__'] }),
];

const packed = (results: ReturnType<typeof sampleResults>): Packed =>
  pack(results, results.views[0] as ViewSummary, results.byChannel);

it.each(cases)('gives back every credit, rank and difference through JSON (case %#)', (results) => {
  const back = unpack(JSON.parse(JSON.stringify(packed(results))) as Packed);
  const whole = creditResults(results, results.views[0] as ViewSummary, results.byChannel);
  expect(back.names).toEqual(results.channels);
  expect(back.totals.creditedOrders).toBe(results.totals.creditedOrders);
  expect(rounded(back.models)).toEqual(rounded(whole.models));
  expect(rounded(back.differences)).toEqual(rounded(whole.differences));
});

it('keeps values whole and interval ends to five digits', () => {
  const results = sampleResults({ shares: { last: [1 / 3, 1 / 3, 1 / 3] } });
  const share = unpack(packed(results)).models[0]?.credits[0]?.share;
  expect(share?.value).toBe(1 / 3);
  expect(share?.low).toBe(0.32333);
});

it('lists the largest of many names, and says how many there are', () => {
  const channels = Array.from({ length: 150 }, (_, i) => `name ${i}`);
  const results = sampleResults({ channels, shares: { last: channels.map((_, i) => (150 - i) / 11_325) } });
  const back = unpack(packed(results));
  expect(back.names).toHaveLength(LISTED);
  expect(back.models[0]?.credits).toHaveLength(LISTED);
  expect(back.view.names).toBe(150);
});

// Ranks that no draw gave are not sent at the end of a list.
const rounded = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (key, value: unknown) => {
    if (key === 'each' && Array.isArray(value)) return value.filter((share) => share > 0);
    return typeof value === 'number' ? Number(value.toPrecision(4)) + 0 : value;
  });
