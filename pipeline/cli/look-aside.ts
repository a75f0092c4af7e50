import { availableParallelism } from 'node:os';
import { models } from '../attribution/index.ts';
import { lookHere, type Common, type Look, type Opening } from '../report/look.ts';
import type { ViewCredits } from '../report/contract.ts';
import { aside } from './aside.ts';

/** What one thread is given. */
export interface Portion {
  common: Common;
  openings: Opening[];
}

/** Threads hold all their views at once: with more touches than this the build looks at one after the other. */
const MOST_TOUCHES = 2_000_000;

/**
 * Looks at views in threads beside the build, which has other things to do: one for each processor, so that none is idle once the
 * build waits. With one processor, or too many touches, in the build's own thread.
 */
export const lookAside: Look = (common, openings) => {
  const threads = availableParallelism();
  return threads === 1 || common.paths.steps.length > MOST_TOUCHES
    ? lookHere(models)(common, openings)
    : dealtOut([...openings], { common, threads });
};

async function dealtOut(
  openings: readonly Opening[],
  { common, threads }: { common: Common; threads: number },
): Promise<ViewCredits[]> {
  const hands = Array.from({ length: Math.min(threads, openings.length) }, (_, hand) =>
    [...openings.keys()].filter((i) => i % threads === hand),
  );
  const made = hands.map((hand) =>
    aside<ViewCredits[]>('./views-worker.ts', {
      common,
      openings: hand.map((i) => openings[i] as Opening),
    } satisfies Portion),
  );
  const credits = new Array<ViewCredits>(openings.length);
  for (const [at, hand] of hands.entries()) {
    const own = (await made[at]?.()) ?? [];
    hand.forEach((i, n) => (credits[i] = own[n] as ViewCredits));
  }
  return credits;
}
