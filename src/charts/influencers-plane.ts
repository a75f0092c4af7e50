import type { Roster } from '../site/influencers/roster.ts';

/** The two widths that the plot is drawn for. */
export const SIZES = [
  {
    cls: 'only-w',
    width: 800,
    height: 460,
    left: 40,
    right: 8,
    top: 26,
    bottom: 34,
    dots: [3.5, 6, 8.5, 12],
  },
  { cls: 'only-n', width: 328, height: 360, left: 34, right: 6, top: 40, bottom: 34, dots: [2.5, 4, 6, 8.5] },
] as const;
export type Size = (typeof SIZES)[number];

/** More dots than this would cost a page more than they tell. */
export const MOST_DOTS = 5000;

/** Every creator that logarithms have a place for, in whole pixels; -1 where there is none. */
export interface Plane {
  size: Size;
  x: Int16Array;
  y: Int16Array;
  xTicks: Tick[];
  yTicks: Tick[];
  toX(followers: number): number;
  toY(rate: number): number;
}

export interface Tick {
  value: number;
  at: number;
}

/** Numbers of the creators that logarithmic axes have a place for. */
export const placed = (roster: Roster): number[] =>
  roster.name.flatMap((_, i) => ((roster.followers[i] ?? 0) > 0 && (roster.rate[i] ?? 0) > 0 ? [i] : []));

/** As many as can be drawn: all of them, or every second, third ... by rank, which favours neither the large nor the small. */
export function thinned(creators: readonly number[], most = MOST_DOTS): readonly number[] {
  const step = Math.ceil(creators.length / most);
  return step > 1 ? creators.filter((_, at) => at % step === 0) : creators;
}

/** The dots of a view: creators that pass its filters, and those that it leaves out. */
export interface Dots {
  passing: readonly number[];
  out: readonly number[];
}

/** Each thinned for itself: a filter that leaves few of many creators has all of them drawn. @param shown null without a filter */
export const dotsOf = (creators: readonly number[], shown: Uint8Array | null): Dots => ({
  passing: thinned(shown ? creators.filter((i) => shown[i] === 1) : creators),
  out: thinned(shown ? creators.filter((i) => shown[i] !== 1) : []),
});

/** Places on axes that hold all of these creators. */
export function planeOf(roster: Roster, creators: readonly number[], size: Size): Plane {
  const followers = creators.map((i) => roster.followers[i] ?? 1);
  const rates = creators.map((i) => roster.rate[i] ?? 1);
  const toX = logScale(followers, size.left + 6, size.width - size.right - 6);
  const toY = logScale(rates, size.height - size.bottom - 6, size.top + 6);
  const [x, y] = [new Int16Array(roster.name.length).fill(-1), new Int16Array(roster.name.length).fill(-1)];
  for (const i of creators) {
    x[i] = Math.round(toX(roster.followers[i] ?? 1));
    y[i] = Math.round(toY(roster.rate[i] ?? 1));
  }
  const place = (to: (v: number) => number) => (value: number) => ({ value, at: Math.round(to(value)) });
  return {
    size,
    x,
    y,
    toX,
    toY,
    xTicks: logTicks(followers, size.cls === 'only-w' ? 10 : 6).map(place(toX)),
    yTicks: logTicks(rates, 8).map(place(toY)),
  };
}

/** From left to right, so that steps from one dot to the next are short to write. */
export const leftToRight = ({ x, y }: Plane, creators: readonly number[]): number[] =>
  creators.toSorted((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || (y[a] ?? 0) - (y[b] ?? 0));

/** From the smallest to the largest value; values that are all one stand in the middle. */
function logScale(values: readonly number[], from: number, to: number): (v: number) => number {
  const [low, high] = extent(values).map(Math.log) as [number, number];
  if (!(high > low)) return () => (from + to) / 2;
  return (v) => from + ((Math.log(v) - low) / (high - low)) * (to - from);
}

const extent = (values: readonly number[]): [number, number] => {
  let [low, high] = [Infinity, -Infinity];
  for (const v of values) [low, high] = [Math.min(low, v), Math.max(high, v)];
  return [low, high];
};

/** Powers of ten, with 2 and 5 between them where there is room. */
export function logTicks(values: readonly number[], most: number): number[] {
  const [low, high] = extent(values);
  if (!(high > 0) || !(low > 0)) return [];
  const decades = Array.from(
    { length: Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 },
    (_, i) => Math.floor(Math.log10(low)) + i,
  );
  const among = (steps: number[]) =>
    decades
      .flatMap((d) => steps.map((s) => Number((s * 10 ** d).toPrecision(3))))
      .filter((v) => v >= low * 0.999 && v <= high * 1.001);
  return (
    [
      [1, 2, 5],
      [1, 3],
    ]
      .map(among)
      .find((ticks) => ticks.length <= most) ?? among([1])
  );
}
