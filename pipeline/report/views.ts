import { round } from '../stats/round.ts';
import { sum } from '../stats/sum.ts';
import type { Opened, View } from '../views/view.ts';
import type { ModelCredits, ModelDifference, ViewCredits, ViewSummary } from './contract.ts';
import {
  baselineOf,
  creditColumns,
  differenceEnds,
  movedBetween,
  removalColumns,
  type Frame,
  type Run,
} from './credits.ts';
import { nameSummaries } from './names.ts';
import { amongOf, rankColumns } from './ranks.ts';
import type { ModelRun, Question, ViewRun } from './view-run.ts';

/** Names beyond this are in tables, but not in figures, and their differences between models are not kept. */
const DRAWN = 12;

/** The credits of a view as they are published. */
export function viewCredits(
  { id, kind }: Pick<View, 'id' | 'kind'>,
  { paths, labels, runs }: Opened & Pick<ViewRun, 'runs'>,
  { config, creators }: Question,
): ViewCredits {
  const { names, order } = nameSummaries(
    { paths, labels, creators: id === 'channel' || kind === 'brand' ? creators : new Set() },
    runs.flatMap(({ run }) => (run ? [run.credits] : [])),
  );
  const frame = { order, level: config.uncertainty.level };
  const among = amongOf(names.length);
  const money = sum(paths.weights.value);
  const distinct = new Set(runs.flatMap(({ run }) => run ?? []));
  const columns = new Map(
    [...distinct].map((run) => [run, runColumns(run, frame, { among, hasValue: money > 0 })]),
  );
  return {
    id,
    names,
    creditedOrders: round(sum(paths.weights.orders)),
    creditedValue: round(money),
    among,
    models: runs.map(({ model, parameters, gap, run }) => ({
      id: model.id,
      unavailable: gap,
      parameters,
      ...((run && columns.get(run)) ?? NOTHING),
    })),
    differences: differences(runs, { ...frame, order: order.slice(0, DRAWN) }),
  };
}

/** What stands in the columns of one run. */
type RunColumns = Pick<ModelCredits, 'credits' | 'baseline' | 'removalEffect' | 'ranks'>;

const NOTHING: RunColumns = { credits: null, baseline: null, removalEffect: null, ranks: null };

function runColumns(
  run: Run,
  frame: Frame,
  { among, hasValue }: { among: number; hasValue: boolean },
): RunColumns {
  const listing = { ...frame, among };
  return {
    credits: creditColumns(run, frame),
    baseline: baselineOf(run, frame),
    removalEffect: removalColumns(run, frame),
    ranks: {
      conversions: rankColumns(run, 'conversions', listing),
      value: hasValue ? rankColumns(run, 'value', listing) : null,
    },
  };
}

function differences(runs: readonly ModelRun[], frame: Frame): ModelDifference[] {
  const ran = runs.flatMap(({ model, run }) => (run ? [{ id: model.id, run }] : []));
  const between = onceByPair((from, to) => ({
    moved: movedBetween(from, to),
    ends: differenceEnds(from, to, frame),
  }));
  return ran.flatMap((from, i) =>
    ran.slice(i + 1).map((to) => ({ from: from.id, to: to.id, ...between(from.run, to.run) })),
  );
}

/** Models that come to the same share a run: their pairs need to be worked out once. */
function onceByPair<T>(of: (from: Run, to: Run) => T): (from: Run, to: Run) => T {
  const known = new Map<Run, Map<Run, T>>();
  return (from, to) => {
    const row = known.get(from) ?? new Map<Run, T>();
    known.set(from, row);
    if (!row.has(to)) row.set(to, of(from, to));
    return row.get(to) as T;
  };
}

export const summary = (
  { id, kind, label, doc }: View,
  credits: ViewCredits | null,
  missing: string | null = null,
): ViewSummary => ({ id, kind, label, doc, names: credits?.names.length ?? 0, unavailable: missing });
