import { apportion } from './apportion.ts';
import { badInput, type BadInput } from './refusal.ts';
import type { Plan } from './segment.ts';

/** Shares are whole basis points, together 10,000. */
export const WHOLE = 10_000;

export interface Limit {
  /** Basis points. */
  min?: number | undefined;
  max?: number | undefined;
  /** Stays at its share. */
  lock?: boolean | undefined;
}

export interface Rescaled {
  ok: true;
  shares: number[];
  /** What kept the share from going where it was moved: itself (lock or bound) or the others at their bounds; null when it got there. */
  stopped: { at: number; by: number[] } | null;
}

/**
 * The slider rule: one share moves, and those of the others that are not locked share the rest in proportion to what they have, within
 * their bounds; equally when they all have 0. To let a slider go back and forth without losing proportions, always call it with the shares
 * from when the drag began.
 * @param limits by share, none when left out
 */
export function rescale(
  shares: readonly number[],
  move: { index: number; to: number },
  limits: readonly Limit[] = [],
): Rescaled | BadInput {
  const bad = badShares(shares, move);
  if (bad) return bad;
  const rooms = shares.map((share, i) => roomOf(share, limits[i]));
  const others = shares.flatMap((_, i) => (i === move.index ? [] : [i]));
  const total = (of: 'min' | 'max'): number => others.reduce((all, i) => all + (rooms[i] as Room)[of], 0);
  const own = rooms[move.index] as Room;
  const [least, most] = [Math.max(own.min, WHOLE - total('max')), Math.min(own.max, WHOLE - total('min'))];
  if (!(least <= most))
    return badInput(
      'limits',
      `${String(least)} to ${String(most)}`,
      'bounds and locks that leave room for 100 %',
    );
  const to = Math.round(Math.min(most, Math.max(least, move.to)));
  const given = withinRooms(
    others.map((i) => ({ ...(rooms[i] as Room), weight: shares[i] as number })),
    WHOLE - to,
  );
  const result = [...shares];
  result[move.index] = to;
  for (const [k, i] of others.entries()) result[i] = given[k] as number;
  return {
    ok: true,
    shares: result,
    stopped: stopOf({ to, wanted: move.to }, { own, rooms, index: move.index }),
  };
}

interface Room {
  min: number;
  max: number;
}

const roomOf = (share: number, { min = 0, max = WHOLE, lock }: Limit = {}): Room =>
  lock ? { min: share, max: share } : { min: Math.max(0, min), max: Math.min(WHOLE, max) };

function stopOf(
  { to, wanted }: { to: number; wanted: number },
  { own, rooms, index }: { own: Room; rooms: readonly Room[]; index: number },
): Rescaled['stopped'] {
  if (Math.abs(to - wanted) <= 0.5) return null;
  const bySelf = to === (to < wanted ? own.max : own.min);
  return { at: to, by: bySelf ? [index] : rooms.flatMap((_, i) => (i === index ? [] : [i])) };
}

/** Splits a whole in proportion to weights within rooms: whoever would leave its room stays at the wall, and the rest is split again. */
function withinRooms(parts: readonly (Room & { weight: number })[], whole: number): number[] {
  const fixed = new Map<number, number>();
  for (;;) {
    const free = parts.flatMap((_, i) => (fixed.has(i) ? [] : [i]));
    const rest = [...fixed.values()].reduce((left, part) => left - part, whole);
    const tried = apportion(
      free.map((i) => (parts[i] as Room & { weight: number }).weight),
      rest,
    );
    const off = free.map((i, k) => clamp(tried[k] as number, parts[i] as Room) - (tried[k] as number));
    const balance = off.reduce((a, b) => a + b, 0);
    // Those beyond the wall on the heavier side are settled; the others may still come back.
    const settled = free.filter((_, k) => (balance >= 0 ? (off[k] as number) > 0 : (off[k] as number) < 0));
    if (settled.length === 0) return parts.map((_, i) => fixed.get(i) ?? (tried[free.indexOf(i)] as number));
    for (const i of settled) fixed.set(i, (parts[i] as Room)[balance >= 0 ? 'min' : 'max']);
  }
}

const clamp = (share: number, { min, max }: Room): number => Math.min(max, Math.max(min, share));

function badShares(shares: readonly number[], { index, to }: { index: number; to: number }): BadInput | null {
  const total = shares.reduce((a, b) => a + b, 0);
  if (!shares.every((share) => Number.isInteger(share) && share >= 0) || total !== WHOLE)
    return badInput('shares', shares.join(', '), `whole basis points, together ${String(WHOLE)}`);
  if (!(index in shares)) return badInput('moved share', index, `0 to ${String(shares.length - 1)}`);
  return Number.isFinite(to) ? null : badInput('share', to, `0 to ${String(WHOLE)} basis points`);
}

/** The spend of each share, together exactly the budget. @param budget cents */
export const planOf = (shares: readonly number[], budget: number): number[] => apportion(shares, budget);

/** The share of each spend, together exactly 10,000; equal when nothing is spent. */
export const sharesOf = (plan: Plan): number[] => apportion(plan, WHOLE);
