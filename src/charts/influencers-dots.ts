import type { Roster } from '../site/influencers/roster.ts';
import { leftToRight, type Dots, type Plane } from './influencers-plane.ts';

/** Dots of one colour and size: one path of zero-length strokes with round caps. */
export interface DotPath {
  /** Tier and price step, `2-3`; `out` is for creators that a filter leaves out. */
  key: string;
  cls: string;
  width: number;
  d: string;
}

const STEPS = 4;
export const TIER_COLOURS = 5;

/** Upper limits of the first three of four price steps: the quartiles of the prices, in round numbers. */
export function priceSteps(roster: Roster): number[] {
  const prices = roster.price.filter((p) => p !== null).sort((a, b) => a - b);
  const at = (q: number) => prices[Math.floor(q * (prices.length - 1))] ?? 0;
  return [...new Set([0.5, 0.8, 0.95].map((q) => Number(at(q).toPrecision(1))))];
}

/** Step of each creator; without a price the smallest dot. */
export const stepsOf = (roster: Roster, limits = priceSteps(roster)): number[] =>
  roster.price.map((price) => limits.filter((limit) => (price ?? 0) >= limit).length);

/** Tier on the ramp of five: the largest is the darkest. */
export const rampOf = (tier: number, tiers: number): number =>
  tiers <= TIER_COLOURS ? tier + 1 + (tiers < 4 ? 1 : 0) : 1 + Math.round((tier * 4) / (tiers - 1));

/** Large dots first, so that small ones lie on top; those left out lie beneath all. */
export function dotPaths(
  roster: Roster,
  plane: Plane,
  { dots, steps }: { dots: Dots; steps: readonly number[] },
): DotPath[] {
  const tiers = roster.values.tier.length;
  const parts = new Map<string, Pen>([['out', pen()]]);
  for (let step = STEPS - 1; step >= 0; step--)
    for (let tier = 0; tier < tiers; tier++) parts.set(`${tier}-${step}`, pen());
  const put = (key: string, i: number) => parts.get(key)?.dot(plane.x[i] ?? 0, plane.y[i] ?? 0);
  for (const i of leftToRight(plane, dots.out)) put('out', i);
  for (const i of leftToRight(plane, dots.passing)) put(`${roster.code.tier[i] ?? 0}-${steps[i] ?? 0}`, i);
  return [...parts].map(([key, drawn]) => {
    const [tier = 0, step = 0] = key.split('-').map(Number);
    const out = key === 'out';
    return {
      key,
      cls: out ? 'dot out' : `dot k-t${rampOf(tier, tiers)}`,
      width: out ? plane.size.dots[0] : (plane.size.dots[step] ?? plane.size.dots[0]),
      d: drawn.path(),
    };
  });
}

interface Pen {
  dot(x: number, y: number): void;
  path(): string;
}

/** Writes dots as steps from the one before: a third fewer bytes than places. The first step counts from the origin. */
function pen(): Pen {
  const parts: string[] = [];
  let [lastX, lastY] = [0, 0];
  return {
    dot(x, y) {
      const [dx, dy] = [x - lastX, y - lastY];
      parts.push(`m${dx}${dy < 0 ? '' : ' '}${dy}h0`);
      [lastX, lastY] = [x, y];
    },
    path: () => parts.join(''),
  };
}
