import { studentReach } from '../stats/student.ts';
import { sum } from '../stats/sum.ts';

/** What one plan brings more than another, with the interval that chance in the replay leaves. */
export interface Gap {
  value: number;
  low: number;
  high: number;
}

/** Compared group by group, because the same shoppers live in both plans. Nine tenths, by Student's t with few groups. */
export function gapOf(better: ArrayLike<number>, plan: ArrayLike<number>): Gap {
  const gaps = Array.from(better, (revenue, g) => revenue - (plan[g] as number));
  const value = sum(gaps) / gaps.length;
  const spread = Math.sqrt(sum(gaps.map((gap) => (gap - value) ** 2)) / Math.max(1, gaps.length - 1));
  const reach = (studentReach(0.9, gaps.length - 1) * spread) / Math.sqrt(gaps.length);
  return { value, low: value - reach, high: value + reach };
}
