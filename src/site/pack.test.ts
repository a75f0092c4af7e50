import { expect, it } from 'vitest';
import { pack, unpack } from './pack.ts';
import { sampleResults } from './sample.ts';

const cases = [
  sampleResults(),
  sampleResults({ width: null, hasValue: false }),
  sampleResults({ channels: ['__proto__'] }),
];

it.each(cases)('gives back every credit and difference through JSON (case %#)', (results) => {
  const back = unpack(JSON.parse(JSON.stringify(pack(results))));
  expect(back.channels).toEqual(results.channels);
  expect(back.totals.creditedOrders).toBe(results.totals.creditedOrders);
  expect(rounded(back.models)).toEqual(rounded(results.models));
  expect(rounded(back.differences)).toEqual(rounded(results.differences));
});

it('keeps values whole and interval ends to five digits', () => {
  const results = sampleResults({ shares: { last: [1 / 3, 1 / 3, 1 / 3] } });
  const share = unpack(pack(results)).models[0]?.credits[0]?.share;
  expect(share?.value).toBe(1 / 3);
  expect(share?.low).toBe(0.32333);
});

const rounded = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(4)) + 0 : value,
  );
