import type { Channel } from '../simulate/names.ts';

/** What two independent prototypes of the default world measured (5 seeds), and how far a rebuilt world may be from it. */
export interface Expected {
  value: number;
  within: number;
}

const about =
  (within: number) =>
  (value: number): Expected => ({ value, within });

const part = about(0.006);

/** Shares of all orders: Shapley values, and what would be lost without each channel. */
export const SHARES: Readonly<Record<Channel, { shapley: Expected; lost: Expected }>> = {
  Instagram: { shapley: part(0.075), lost: part(0.079) },
  TikTok: { shapley: part(0.053), lost: part(0.056) },
  YouTube: { shapley: part(0.032), lost: part(0.032) },
  Twitter: { shapley: part(0.005), lost: part(0.006) },
  paid_social: { shapley: part(0.04), lost: part(0.045) },
  retargeting: { shapley: part(0.013), lost: part(0.027) },
  search: { shapley: part(0.065), lost: part(0.079) },
  email: { shapley: part(0.043), lost: part(0.046) },
  direct: { shapley: part(0.005), lost: part(0.01) },
};

/** Bought anyway, as a share of all orders. */
export const BASELINE: Expected = { value: 0.67, within: 0.02 };

export interface ModelReference {
  id: string;
  lost: Expected;
  caused: Expected;
  withBaseline: Expected;
  over: Expected;
  rank: Expected;
  regret: Expected;
}

type Row = [
  id: string,
  lost: number,
  caused: number,
  anyway: number,
  over: number,
  rank: number,
  regret: number,
];

/** Distances as total variation, over-credit in multiples, Spearman with what is lost, and regret as a part of the best return. */
const ROWS: readonly Row[] = [
  ['position-based', 0.141, 0.186, 0.476, 2.05, 0.64, 0.051],
  ['linear', 0.143, 0.189, 0.476, 2.04, 0.64, 0.053],
  ['time-decay', 0.151, 0.197, 0.476, 2.02, 0.71, 0.053],
  ['shapley', 0.152, 0.198, 0.476, 2.05, 0.64, 0.06],
  ['markov-1', 0.168, 0.198, 0.477, 2.1, 0.64, 0.065],
  ['markov-2', 0.176, 0.212, 0.477, 2.06, 0.55, 0.083],
  ['first', 0.19, 0.186, 0.489, 2.08, 0.74, 0.093],
  ['last', 0.209, 0.255, 0.477, 2.04, 0.43, 0.127],
  ['last-non-direct', 0.218, 0.264, 0.476, 2.34, 0.43, 0.14],
];

const distance = about(0.015);

export const MODELS: readonly ModelReference[] = ROWS.map(
  ([id, lost, caused, anyway, over, rank, regret]) => ({
    id,
    lost: distance(lost),
    caused: distance(caused),
    withBaseline: distance(anyway),
    over: about(0.1)(over),
    rank: about(0.08)(rank),
    regret: distance(regret),
  }),
);

/** Shares of spend that the prototypes assume, in the order of channels; nothing is paid for direct visits. */
export const BUDGET = { today: [0.3, 0.18, 0.1, 0.02, 0.2, 0.06, 0.12, 0.02], elasticity: 0.5 };
