import type { BothWeights } from '../attribution/attribute.ts';
import type { Paths } from '../journeys/paths.ts';
import type { JourneyShape, PathRow } from './contract.ts';
import type { Frame } from './credits.ts';
import { journeyEnds } from './journey-ends.ts';
import { flowReport } from './path-flow.ts';
import { topPaths } from './top-paths.ts';
import { transitionsReport } from './transitions.ts';

export interface JourneyFigures {
  /** To be called with the weights of each bootstrap draw. */
  watch: (weights: BothWeights) => void;
  /** After the last draw. */
  finish(): { topPaths: PathRow[]; journeys: JourneyShape };
}

/** @param distinct merged paths, at least one of them with an order; `frame.rows` are what they were merged from */
export function journeyFigures(
  distinct: Paths,
  frame: Frame & { rows: Paths; topPaths: number },
): JourneyFigures {
  const transitions = transitionsReport(distinct, frame);
  const flow = flowReport(distinct, frame);
  const ends = journeyEnds(distinct, frame);
  const top = topPaths(distinct, frame);
  return {
    watch({ distinct: weights }) {
      for (const { draw } of [transitions, flow, ends, top]) draw(weights);
    },
    finish: () => ({
      topPaths: top.finish(),
      journeys: {
        transitions: transitions.finish(),
        flow: flow.finish(),
        ends: ends.finish(),
      },
    }),
  };
}
