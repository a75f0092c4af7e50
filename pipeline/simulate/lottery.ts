/** A journey without an order that may get into the log. */
export interface Candidate {
  /** Number of a shopper; -1 - number for a bot. */
  device: number;
  touches: number;
  /** Drawn by hash: the lowest go first. */
  rank: number;
}

/** Takes any number of candidates and forgets those who can never be chosen, so that memory follows the size of the log. */
export interface Lottery {
  add(candidate: Candidate): void;
  /** How many were added. */
  readonly entered: number;
  /** In the order of their ranks, whoever still fits, until the room is used up to the last touch. */
  choose(room: number): { chosen: Candidate[]; left: number };
}

/** Touches beyond the room that are kept, so that a last small gap finds a journey that fills it. */
const SPARE = 2000;

const byRank = (a: Candidate, b: Candidate): number => a.rank - b.rank || a.device - b.device;

/** @param mostRoom touches that there may be room for at the most */
export function lottery(mostRoom: number): Lottery {
  let kept: Candidate[] = [];
  let entered = 0;
  let worst = Infinity;
  let limit = 2 * (mostRoom + SPARE);

  function prune(): void {
    kept.sort(byRank);
    let touches = 0;
    const enough = kept.findIndex((candidate) => (touches += candidate.touches) > mostRoom + SPARE);
    if (enough >= 0) {
      kept = kept.slice(0, enough + 1);
      worst = (kept[enough] as Candidate).rank;
    }
    limit = 2 * Math.max(kept.length, mostRoom + SPARE);
  }

  return {
    get entered() {
      return entered;
    },
    add(candidate) {
      entered++;
      if (candidate.rank > worst) return;
      kept.push(candidate);
      if (kept.length > limit) prune();
    },
    choose(room) {
      const chosen: Candidate[] = [];
      let left = room;
      for (const candidate of kept.sort(byRank)) {
        if (left === 0) break;
        if (candidate.touches > left) continue;
        chosen.push(candidate);
        left -= candidate.touches;
      }
      return { chosen, left };
    },
  };
}
