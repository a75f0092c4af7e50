import type { Credits } from '../attribution/model.ts';
import { rowCount, type Paths } from '../journeys/paths.ts';
import { round } from '../stats/round.ts';
import type { NameSummary } from './contract.ts';
import { labelsIn } from './labels.ts';

interface Named {
  paths: Paths;
  /** How names are shown, where that differs from the name. */
  labels: ReadonlyMap<string, string>;
  /** Channels with touches of creators; empty for names that are no channels. */
  creators: ReadonlySet<string>;
}

/** The names of a view, largest mean credit first. @returns them, and their numbers in the paths */
export function nameSummaries(
  { paths, labels: given, creators }: Named,
  credits: readonly Credits[],
): { names: NameSummary[]; order: number[] } {
  const mean = paths.names.map((_, name) => credits.reduce((a, c) => a + (c.conversions[name] as number), 0));
  const { touches, journeys } = presence(paths);
  const labels = labelsIn(paths.names, given);
  const order = [...paths.names.keys()].sort((a, b) => (mean[b] as number) - (mean[a] as number) || a - b);
  return {
    order,
    names: order.map((name) => {
      const id = paths.names[name] as string;
      return {
        id,
        label: labels.get(id) ?? id,
        touches: touches[name] as number,
        journeys: round(journeys[name] as number),
        creators: creators.has(id),
      };
    }),
  };
}

function presence(paths: Paths): { touches: Float64Array; journeys: Float64Array } {
  const touches = new Float64Array(paths.names.length);
  const journeys = new Float64Array(paths.names.length);
  const seenIn = new Int32Array(paths.names.length).fill(-1);
  for (let row = 0; row < rowCount(paths); row++) {
    const weight = (paths.weights.orders[row] as number) + (paths.weights.nulls[row] as number);
    for (let i = paths.offsets[row] as number; i < (paths.offsets[row + 1] as number); i++) {
      const name = paths.steps[i] as number;
      touches[name] = (touches[name] as number) + 1;
      if (seenIn[name] === row) continue;
      seenIn[name] = row;
      journeys[name] = (journeys[name] as number) + weight;
    }
  }
  return { touches, journeys };
}
