import { describe, expect, it } from 'vitest';
import { dotPaths } from './influencers-dots.ts';
import { dotsOf, MOST_DOTS, planeOf, SIZES, thinned } from './influencers-plane.ts';
import { rosterOfSize } from '../site/influencers/sample-roster.ts';

const all = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('dots of the scatter', () => {
  it.each([
    [0, 0],
    [1, 1],
    [3, 3],
    [MOST_DOTS, MOST_DOTS],
    [MOST_DOTS + 1, Math.ceil((MOST_DOTS + 1) / 2)],
    [50_000, MOST_DOTS],
  ])('of %d creators draw %d', (n, drawn) => expect(thinned(all(n))).toHaveLength(drawn));

  it('a filter that leaves few of many has all of them drawn', () => {
    const shown = new Uint8Array(50_000).fill(1, 0, 300);
    const { passing, out } = dotsOf(all(50_000), shown);
    expect(passing).toEqual(all(300));
    expect(out.length).toBeLessThanOrEqual(MOST_DOTS);
  });

  it.each([1, 3])('%d creators have a dot each, inside the drawing', (n) => {
    const roster = rosterOfSize(n);
    const [wide] = SIZES;
    const plane = planeOf(roster, all(n), wide);
    const paths = dotPaths(roster, plane, { dots: dotsOf(all(n), null), steps: all(n).map(() => 0) });
    expect(paths.map(({ d }) => d.split('h0').length - 1).reduce((a, b) => a + b, 0)).toBe(n);
    for (const i of all(n)) {
      expect(plane.x[i]).toBeGreaterThan(wide.left);
      expect(plane.x[i]).toBeLessThan(wide.width - wide.right);
      expect(plane.y[i]).toBeGreaterThan(wide.top);
      expect(plane.y[i]).toBeLessThan(wide.height - wide.bottom);
    }
  });
});
