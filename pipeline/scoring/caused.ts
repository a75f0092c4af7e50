import { prepareAll } from '../attribution/attribute.ts';
import { bootstrap } from '../attribution/bootstrap.ts';
import { measuredEffects } from '../attribution/calibration/effects.ts';
import type { Evidence } from '../attribution/evidence.ts';
import { evidenceFrom } from '../attribution/evidence-from.ts';
import { gap } from '../attribution/gap.ts';
import { resamples } from '../attribution/resample.ts';
import type { Model } from '../attribution/model.ts';
import { calibrated } from '../attribution/models/calibrated.ts';
import { dataDriven } from '../attribution/models/data-driven.ts';
import type { Config } from '../config.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import { source } from '../random/source.ts';
import type { Tables } from '../tables/tables.ts';

/** How much of what creators are credited with they caused. */
export interface Caused {
  /** Lift tests, the log alone (observational: named weaker), or nothing: then credit stands for cause. */
  readonly basis: 'calibrated' | 'data-driven' | 'credited';
  /** Caused over credited orders of all creators together, at most 1. */
  readonly share: number;
  /** The same in bootstrap draws; the share alone where nothing tells. */
  readonly draws: Float64Array;
}

/** Even a bad test leaves creators something. */
const LEAST = 0.05;

/** @param model the one whose credit is meant */
export function causedShare(
  { journeys, tables, config }: { journeys: JourneyData; tables: Tables; config: Config },
  model: Model,
): Caused {
  const { paths, creators } = journeys;
  const evidence = evidenceFrom(tables, journeys);
  const judge = [calibrated, dataDriven].find((one) =>
    one === calibrated
      ? gap(one, paths, evidence) === null && testsCreators(journeys, evidence)
      : gap(one, paths, evidence) === null,
  );
  const names = paths.names.flatMap((name, at) => (creators.has(name) ? [at] : []));
  if (!judge || names.length === 0) return { basis: 'credited', share: 1, draws: Float64Array.of(1) };
  const prepared = prepareAll(paths, [model, judge], config.attribution, evidence);
  const weights = prepared.weigh(paths.weights);
  const [credited, caused] = prepared.of.map((evaluate) => evaluate?.(weights) ?? null);
  if (!credited || !caused) return { basis: 'credited', share: 1, draws: Float64Array.of(1) };
  const of = (amount: (name: number) => number): number => names.reduce((a, name) => a + amount(name), 0);
  const ratio = (top: (name: number) => number, below: (name: number) => number): number =>
    of(below) > 0 ? Math.min(1, Math.max(LEAST, of(top) / of(below))) : 1;
  const seed = config.uncertainty.seed;
  const draws = config.scoring.causedDraws;
  const [a, b] = bootstrap(prepared, {
    resamples: resamples(paths, { draws, seed, stream: 'scores/caused' }),
    noise: source(seed, 'scores/evidence'),
  });
  const inDraw = (d: number): number =>
    ratio(
      (name) => b?.conversions[name * draws + d] ?? 0,
      (name) => a?.conversions[name * draws + d] ?? 0,
    );
  return {
    basis: judge === calibrated ? 'calibrated' : 'data-driven',
    share: ratio(
      (name) => caused.conversions[name] as number,
      (name) => credited.conversions[name] as number,
    ),
    draws: Float64Array.from({ length: draws }, (_, d) => inDraw(d)),
  };
}

const testsCreators = ({ paths, creators }: JourneyData, evidence: Evidence): boolean =>
  measuredEffects(paths.names, evidence).effects.some(({ name }) =>
    creators.has(paths.names[name] as string),
  );
