import { badInput, type BadInput } from './refusal.ts';
import type { Curve, Plan, Segment, Terms } from './segment.ts';

const CENTS = `whole cents from 0 to ${String(Number.MAX_SAFE_INTEGER)}`;

/**
 * Breakpoints may lie this far below concave, as a share of the largest revenue of the draw: published numbers have 8 significant digits.
 */
const ROUNDING = 2e-8;

export const isCents = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

export const badCents = (place: string, amount: number): BadInput | null =>
  isCents(amount) ? null : badInput(place, amount, CENTS);

/** The first thing that cannot be meant, or null. Cost: one pass over all breakpoints of all draws. */
export function badSegments(segments: readonly Segment[]): BadInput | null {
  const ids = new Set<string>();
  const draws = segments[0]?.curve.draws.length ?? 0;
  if (segments.length === 0) return badInput('segments', 'none', 'at least one');
  for (const segment of segments) {
    if (ids.has(segment.id)) return badInput('segments', segment.id, 'no id twice');
    ids.add(segment.id);
    const bad = badAmounts(segment) ?? badCurve(segment, draws);
    if (bad) return bad;
  }
  return null;
}

export const badPlan = (segments: readonly Segment[], plan: Plan): BadInput | null =>
  plan.length === segments.length
    ? first(segments, ({ id }, i) => badCents(`plan, ${id}`, plan[i] as number))
    : badInput('plan', plan.length, `${String(segments.length)} amounts`);

export function badTerms({ goal, risk, margin, returns, tail, level }: Terms): BadInput | null {
  if (goal !== 'revenue' && goal !== 'profit') return badInput('goal', goal, 'revenue or profit');
  if (risk !== 'mean' && risk !== 'cautious') return badInput('risk', risk, 'mean or cautious');
  if (!(margin > 0 && margin <= 1)) return badInput('margin', margin, 'above 0, up to 1');
  if (!(returns >= 0 && returns < 1)) return badInput('returns', returns, '0 up to, but not, 1');
  if (!(tail > 0 && tail <= 1)) return badInput('tail', tail, 'above 0, up to 1');
  return level >= 0 && level <= 1 ? null : badInput('level', level, '0 to 1');
}

function badAmounts({ id, price, whole, min, max, lock }: Segment): BadInput | null {
  if (whole ? !(isCents(price ?? 0) && price) : price !== undefined && !(price > 0 && price < Infinity))
    return badInput(`${id}, price`, price, whole ? 'whole cents above 0' : 'cents above 0');
  return first(Object.entries({ min, max, lock }), ([name, amount]) =>
    amount === undefined ? null : badCents(`${id}, ${name}`, amount),
  );
}

function badCurve({ id, curve: { spend, draws } }: Segment, expected: number): BadInput | null {
  if (spend[0] !== 0) return badInput(`${id}, first breakpoint`, spend[0], '0');
  if (draws.length !== expected || expected === 0)
    return badInput(
      `${id}, draws`,
      draws.length,
      expected ? `${String(expected)} as elsewhere` : 'at least one',
    );
  return (
    first(spend, (at, i) => {
      const place = `${id}, breakpoint ${String(i)}`;
      const before = i > 0 ? (spend[i - 1] as number) : -1;
      return badCents(place, at) ?? (at > before ? null : badInput(place, at, `more than ${String(before)}`));
    }) ?? first(draws, (draw, d) => badDraw(draw, { spend, place: `${id}, draw ${String(d)}` }))
  );
}

function badDraw(
  draw: ArrayLike<number>,
  { spend, place }: Pick<Curve, 'spend'> & { place: string },
): BadInput | null {
  const at = (i: number): number => draw[i] as number;
  if (draw.length !== spend.length) return badInput(place, draw.length, `${String(spend.length)} revenues`);
  let largest = 0;
  for (let i = 0; i < draw.length; i++) {
    if (!Number.isFinite(at(i))) return badInput(`${place}, breakpoint ${String(i)}`, at(i), 'a number');
    largest = Math.max(largest, Math.abs(at(i)));
  }
  if (at(0) !== 0) return badInput(`${place}, breakpoint 0`, at(0), '0');
  for (let i = 1; i + 1 < draw.length; i++) {
    const [from, here, to] = [spend[i - 1] as number, spend[i] as number, spend[i + 1] as number];
    const chord = at(i - 1) + ((at(i + 1) - at(i - 1)) * (here - from)) / (to - from);
    if (at(i) < chord - ROUNDING * largest)
      return badInput(
        `${place}, breakpoint ${String(i)}`,
        at(i),
        `at least ${String(chord)}, for the curve to be concave`,
      );
  }
  return null;
}

function first<T>(items: readonly T[], fault: (item: T, i: number) => BadInput | null): BadInput | null {
  for (const [i, item] of items.entries()) {
    const bad = fault(item, i);
    if (bad) return bad;
  }
  return null;
}
