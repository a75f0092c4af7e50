/** A small audit of response curves for tests: invented, but consistent in itself. */
import type {
  ResponseAuditReport,
  ResponsePlan,
  ResponsePrediction,
} from '../../pipeline/report/contract.ts';

export interface ResponseOptions {
  /** Plans of 40 whose interval holds what they bring. */
  held?: number;
  /** What the equal split brings less than our best plan, and half the width of its interval. */
  behind?: number;
  width?: number;
}

const BEST = 1000;
const OURS = 900;

export function sampleResponses({
  held = 38,
  behind = 100,
  width = 20,
}: ResponseOptions = {}): ResponseAuditReport {
  const plan = (
    of: Pick<ResponsePlan, 'id' | 'label' | 'kind'>,
    less: number,
    half: number,
  ): ResponsePlan => ({
    ...of,
    revenue: OURS - less,
    regret: { value: BEST - OURS + less, low: BEST - OURS + less - half, high: BEST - OURS + less + half },
    behind: { value: less, low: less - half, high: less + half },
  });
  return {
    shoppers: 60_000,
    level: 0.9,
    today: told(600, 620),
    plans: Array.from({ length: 40 }, (_, i) => told(1000 + i, i < held ? 1010 + i : 2000)),
    segments: [
      { id: 'instagram-nano', label: 'Instagram / nano', ...told(50, 55) },
      { id: 'youtube-mega', label: 'YouTube / mega', ...told(90, 300) },
    ],
    budgets: [0.5, 1, 1.5, 2].map((times) => ({
      times,
      budget: 800 * times,
      best: BEST,
      plans: [
        plan({ id: 'best', label: 'Our best plan', kind: 'ours' }, 0, 0),
        plan({ id: 'cautious', label: 'Our cautious plan', kind: 'ours' }, 5, 10),
        plan({ id: 'split', label: 'Today’s split, booked anew', kind: 'today' }, 200, width),
        plan({ id: 'equal', label: 'Equal split', kind: 'equal' }, behind, width),
        plan({ id: 'linear', label: 'Linear', kind: 'model' }, 150, width),
        plan({ id: 'last', label: 'Last touch', kind: 'model' }, 160, width),
        ...(times === 1 ? [plan({ id: 'today', label: 'Today’s posts', kind: 'today' }, 500, width)] : []),
      ],
    })),
  };
}

/** With an interval of a fifth on both sides. */
const told = (predicted: number, real: number): ResponsePrediction => ({
  spend: predicted,
  predicted,
  low: 0.8 * predicted,
  high: 1.2 * predicted,
  real,
  error: 1,
});
