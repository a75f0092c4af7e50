import { TooLarge } from '../too-large.ts';
import { solveAbsorbing } from './solve.ts';
import type { Chain } from './chain.ts';

/** Removal effects per name: the share of P(order), and of the expected money, that is lost without it. */
export interface Effects {
  readonly order: Float64Array;
  readonly value: Float64Array;
}

/** Names x moves: each name takes some forty rounds over all moves, so this is about a minute. */
const MOST_WORK = 1e9;

/**
 * Removes each name in turn: every state that contains it leads to no order, and the chain is solved again.
 * A weightless chain has no effects.
 * @throws TooLarge for a chain that would take many minutes
 */
export function removalEffects(chain: Chain): Effects {
  const names = chain.shape.names.length;
  const moves = chain.move.length;
  if (names * moves > MOST_WORK) throw new TooLarge(tooLarge(names, moves));
  const states = chain.start.length;
  const nothing = new Uint8Array(states);
  const [order, value] = reach(chain, nothing);
  const effects = { order: new Float64Array(names), value: new Float64Array(names) };
  const holders = statesByName(chain);
  for (let name = 0; name < names; name++) {
    const removed = nothing.slice();
    for (const state of holders[name] ?? []) removed[state] = 1;
    const [orderLeft, valueLeft] = reach(chain, removed);
    effects.order[name] = lost(order, orderLeft);
    effects.value[name] = lost(value, valueLeft);
  }
  return effects;
}

const tooLarge = (names: number, moves: number): string =>
  `has ${names.toLocaleString('en-US')} names and ${moves.toLocaleString('en-US')} different moves between them, too many to be solved one by one, expected at most ${MOST_WORK.toLocaleString('en-US')} of names times moves: group rare names, or ask for other models`;

// Rounding may leave -1e-17 for a name that no order ever met.
const lost = (all: number, left: number): number => (all > 0 ? Math.max(0, 1 - left / all) : 0);

/** P(order) and the expected money from (start), with some states leading nowhere. */
function reach(chain: Chain, removed: Uint8Array): [number, number] {
  const [order, value] = solveAbsorbing(chain, removed);
  let p = 0;
  let money = 0;
  for (let s = 0; s < chain.start.length; s++) {
    p += (chain.start[s] as number) * (order[s] as number);
    money += (chain.start[s] as number) * (value[s] as number);
  }
  return [p, money];
}

function statesByName(chain: Chain): number[][] {
  const { names, members, memberOffsets } = chain.shape;
  const holders = names.map((): number[] => []);
  for (let s = 0; s + 1 < memberOffsets.length; s++)
    for (let i = memberOffsets[s] as number; i < (memberOffsets[s + 1] as number); i++)
      holders[members[i] as number]?.push(s);
  return holders;
}
