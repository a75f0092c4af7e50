import { USUAL_BOOKINGS } from '../scoring/expectation.ts';

/** Who booked: sponsored posts, and what they have in common. */
interface Bookings {
  /** Post numbers. */
  posts: readonly number[];
  /** Number in the roster by post. */
  creator: ArrayLike<number>;
  /** By creator; creators of a category are booked by the same kind of brands. */
  categories: readonly string[];
}

/**
 * What the next booking of each creator is like: the mean of an amount over his own bookings, pulled to that of his category, which is pulled
 * to that of all.
 */
export function nextBooking(
  { posts, creator, categories }: Bookings,
  of: (post: number) => number,
): Float64Array {
  const size = categories.length;
  const [count, total] = [new Float64Array(size), new Float64Array(size)];
  const groups = new Map<string, { count: number; total: number }>();
  const all = { count: 0, total: 0 };
  for (const post of posts) {
    const c = creator[post] as number;
    const amount = of(post);
    count[c] = (count[c] as number) + 1;
    total[c] = (total[c] as number) + amount;
    const name = categories[c] as string;
    const group = groups.get(name) ?? { count: 0, total: 0 };
    for (const sums of [group, all]) {
      sums.count += 1;
      sums.total += amount;
    }
    groups.set(name, group);
  }
  const usual = all.count > 0 ? all.total / all.count : 1;
  const pulled = (sum: number, n: number, to: number): number =>
    (sum + USUAL_BOOKINGS * to) / (n + USUAL_BOOKINGS);
  return Float64Array.from(categories, (name, c) => {
    const group = groups.get(name) ?? { count: 0, total: 0 };
    return pulled(total[c] as number, count[c] as number, pulled(group.total, group.count, usual));
  });
}
