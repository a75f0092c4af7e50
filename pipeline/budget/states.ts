/** A choice of posts for the segments looked at so far, as a departure from the greedy plan. */
export interface State {
  /** Cents more than the greedy plan spends on these segments; negative for less. */
  spend: number;
  /** Outcome lost against the price of money, in cents, at least 0. */
  loss: number;
  move: { segment: number; spend: number } | null;
  before: State | null;
}

export interface Move {
  spend: number;
  loss: number;
}

export const START: State = { spend: 0, loss: 0, move: null, before: null };

/** All states with one more segment decided, without those that another one beats; ascending by spend. */
export function extend(
  states: readonly State[],
  { segment, moves }: { segment: number; moves: readonly Move[] },
  { price, most }: { price: number; most: number },
): State[] {
  let all = states;
  for (const { spend, loss } of moves) {
    const moved = states.flatMap((before) =>
      before.loss + loss < most
        ? { spend: before.spend + spend, loss: before.loss + loss, move: { segment, spend }, before }
        : [],
    );
    all = undominated(all, moved, price);
  }
  return all.filter((state) => state.loss < most);
}

/** Merges two ascending lists; a state goes when another spends no more and brings no less. */
function undominated(a: readonly State[], b: readonly State[], price: number): State[] {
  const kept: State[] = [];
  let most = -Infinity;
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const [x, y] = [a[i], b[j]];
    const takeA = x && (!y || x.spend < y.spend || (x.spend === y.spend && x.loss <= y.loss));
    const state = (takeA ? x : y) as State;
    if (takeA) i++;
    else j++;
    const brings = price * state.spend - state.loss;
    if (brings <= most) continue;
    most = brings;
    kept.push(state);
  }
  return kept;
}

/** The states that lose least, ascending by spend again. @returns also the least loss among those that were dropped */
export function trim(states: State[], limit: number): { states: State[]; dropped: number } {
  if (states.length <= limit) return { states, dropped: Infinity };
  const byLoss = [...states].sort((a, b) => a.loss - b.loss);
  const dropped = (byLoss[limit] as State).loss;
  return { states: byLoss.slice(0, limit).sort((a, b) => a.spend - b.spend), dropped };
}
