import { describe, expect, test } from 'vitest';
import { source } from '../random/source.ts';
import { contrast, jointTest } from './contrast.ts';
import { fitWithin, leverage, type Data } from './within.ts';

const uniform = source('within', 'test');

/** 60 rows in 12 groups of 6 clusters, two slots of three levels; the first level of each has no column. */
function drawn(): Data {
  const rows = 60;
  const level = () => Math.floor(uniform() * 3) - 1;
  const active = Int32Array.from({ length: rows * 2 }, (_, i) => {
    const one = level();
    return one < 0 ? -1 : one + 2 * (i % 2);
  });
  return {
    y: Float64Array.from({ length: rows }, (_, i) => Math.floor(i / 5) + 2 * uniform()),
    group: Int32Array.from({ length: rows }, (_, i) => Math.floor(i / 5)),
    absorb: true,
    cluster: Int32Array.from({ length: rows }, (_, i) => Math.floor(i / 10)),
    active,
    slots: 2,
    columns: 4,
  };
}

/** The same with a column per group, by elimination: what is absorbed must not show. */
function byDummies({ y, group, active, slots, columns, cluster }: Data) {
  const groups = new Set(group).size;
  const size = columns + groups;
  const x = Array.from(y, (_, i) => {
    const row = new Array<number>(size).fill(0);
    for (let s = 0; s < slots; s++)
      if ((active[i * slots + s] as number) >= 0) row[active[i * slots + s] as number] = 1;
    row[columns + (group[i] as number)] = 1;
    return row;
  });
  const cross = Array.from({ length: size }, (_, j) =>
    Array.from({ length: size }, (_, k) => sumOver(x, (row) => (row[j] as number) * (row[k] as number))),
  );
  const inverse = inverted(cross);
  const moment = Array.from({ length: size }, (_, j) =>
    sumOver(x, (row, i) => (row[j] as number) * (y[i] as number)),
  );
  const beta = inverse.map((row) =>
    row.reduce((total, value, j) => total + value * (moment[j] as number), 0),
  );
  const residual = x.map(
    (row, i) => (y[i] as number) - row.reduce((total, value, j) => total + value * (beta[j] as number), 0),
  );
  const scores = Map.groupBy(x.keys(), (i) => cluster[i])
    .values()
    .map((own) =>
      Array.from({ length: size }, (_, j) =>
        own.reduce((total, i) => total + (x[i]?.[j] as number) * (residual[i] as number), 0),
      ),
    )
    .toArray();
  const meat = cross.map((row, j) =>
    row.map((_, k) => sumOver(scores, (s) => (s[j] as number) * (s[k] as number))),
  );
  const times = (a: number[][], b: number[][]) =>
    a.map((row) => row.map((_, k) => row.reduce((t, v, j) => t + v * (b[j]?.[k] as number), 0)));
  return { beta, covariance: times(times(inverse, meat), inverse) };
}

const sumOver = <T>(all: readonly T[], of: (one: T, i: number) => number): number =>
  all.reduce((total, one, i) => total + of(one, i), 0);

/** Gauss and Jordan, with the largest pivot. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => Number(i === j))]);
  for (let k = 0; k < n; k++) {
    const best = work
      .slice(k)
      .reduce((b, row, i) => (Math.abs(row[k] as number) > Math.abs(work[b]?.[k] as number) ? i + k : b), k);
    [work[k], work[best]] = [work[best] as number[], work[k] as number[]];
    const pivot = work[k]?.[k] as number;
    work[k] = (work[k] as number[]).map((v) => v / pivot);
    work.forEach((row, i) => {
      const factor = row[k] as number;
      if (i !== k) work[i] = row.map((v, j) => v - factor * (work[k]?.[j] as number));
    });
  }
  return work.map((row) => row.slice(n));
}

describe('least squares within groups', () => {
  test('is least squares with a column per group, and so are its errors', () => {
    for (let round = 0; round < 5; round++) {
      const data = drawn();
      const [fit, slow] = [fitWithin(data), byDummies(data)];
      const free = 60 - 12;
      const correction = (6 / 5) * (free / (free - 4));
      for (let j = 0; j < 4; j++) {
        expect(fit?.beta[j]).toBeCloseTo(slow.beta[j] as number, 10);
        for (let k = 0; k < 4; k++)
          expect(fit?.covariance[j * 4 + k]).toBeCloseTo(
            (slow.covariance[j]?.[k] as number) * correction,
            10,
          );
      }
    }
  });

  test('what is constant in a group changes nothing', () => {
    const data = drawn();
    const moved = { ...data, y: data.y.map((value, i) => value + 100 * (data.group[i] as number)) };
    fitWithin(data)?.beta.forEach((beta, j) => expect(fitWithin(moved)?.beta[j]).toBeCloseTo(beta, 8));
  });

  test('leverage times y is the contrast', () => {
    const data = drawn();
    const fit = fitWithin(data);
    if (!fit) throw new Error('no fit');
    const weights = [
      [0, 1],
      [3, -0.5],
    ] as const;
    const moved = leverage(data, fit, weights).reduce((total, w, i) => total + w * (data.y[i] as number), 0);
    expect(moved).toBeCloseTo(contrast(fit, weights, 6)?.value ?? NaN, 10);
  });

  test('rows without y are left out', () => {
    const data = drawn();
    const y = data.y.slice();
    y[7] = NaN;
    const fit = fitWithin({ ...data, y });
    expect(fit?.residual[7]).toBeNaN();
    expect([...(fit?.beta ?? [NaN])].some(Number.isNaN)).toBe(false);
  });

  test('a column that others add up to has no estimate, and no contrast', () => {
    const data = drawn();
    const active = Int32Array.from({ length: 180 }, (_, i) =>
      i % 3 === 2
        ? (data.active[Math.floor(i / 3) * 2] as number) === 0
          ? 4
          : -1
        : (data.active[Math.floor(i / 3) * 2 + (i % 3)] as number),
    );
    const fit = fitWithin({ ...data, active, slots: 3, columns: 5 });
    expect([...(fit?.aliased ?? [])]).toEqual([0, 0, 0, 0, 1]);
    expect(fit && contrast(fit, [[4, 1]], 6)).toBeNull();
    expect(fit && contrast(fit, [[0, 1]], 6)).not.toBeNull();
  });

  test('too few rows for the columns', () => {
    const data = drawn();
    expect(fitWithin({ ...data, y: data.y.map((v, i) => (i < 8 ? v : NaN)) })).toBeNull();
  });

  test('one column is tested jointly as alone, but for its small-sample factor', () => {
    const fit = fitWithin(drawn());
    const [one, joint] = fit ? [contrast(fit, [[2, 1]], 6), jointTest(fit, [2], 6)] : [null, null];
    expect(joint?.f).toBeCloseTo(((one?.value ?? 0) / (one?.error ?? 1)) ** 2 * (6 / 5), 10);
    expect(joint?.df).toEqual([1, 5]);
  });
});
