import { attribute } from '../../attribution/attribute.ts';
import { evidenceFrom } from '../../attribution/evidence-from.ts';
import type { Model } from '../../attribution/model.ts';
import type { Config } from '../../config.ts';
import { channelsOf, namingOf } from '../../dimensions/naming.ts';
import { pathsIn } from '../../dimensions/paths.ts';
import type { JourneyData } from '../../journeys/journey-data.ts';
import type { Market } from '../../response/index.ts';
import { link } from '../../tables/link.ts';
import { wordAt } from '../../tables/table.ts';
import type { Tables } from '../../tables/tables.ts';

/** Money that a model credits to each segment. */
export interface SegmentCredits {
  id: string;
  value: number[];
}

interface Given {
  journeys: JourneyData;
  tables: Tables;
  models: readonly Model[];
  config: Config;
}

/** Ids of channels cannot begin with a blank, so no segment passes for one. */
const mark = (id: string): string => ` ${id}`;

/** Every model that can run, with touches named by the segment of whoever posted; models with lift tests keep what they credit to each channel. */
export function segmentCredits(
  { segments, scores }: Market,
  { journeys, tables, models, config }: Given,
): SegmentCredits[] {
  const { touchpoints, posts } = tables;
  if (!touchpoints || !posts) return [];
  const { roster } = scores.evidence;
  const segmentOf = new Map(
    segments.flatMap(({ id, creators }) => creators.map((c) => [c, mark(id)] as const)),
  );
  const post = link(touchpoints.words('post_id'), posts.words('post_id'));
  const who = posts.words('influencer_id');
  const channel = channelsOf(touchpoints);
  const nameOf = (row: number): string | null => {
    const at = post(row);
    const creator = at < 0 ? -1 : roster.find(wordAt(who, at) ?? '');
    return segmentOf.get(creator) ?? channel(row);
  };
  const paths = pathsIn(journeys, namingOf(touchpoints.rows, nameOf));
  if (!paths) return [];
  const evidence = evidenceFrom(tables, journeys);
  const byChannel = attribute(journeys.paths, models, config.attribution, evidence);
  return models.flatMap((model, m) => {
    const whole = byChannel[m]?.credits;
    const channels = whole && { paths: journeys.paths, credits: () => whole };
    const [own] = attribute(
      paths,
      [model],
      config.attribution,
      channels ? { ...evidence, channels } : evidence,
    );
    if (!own?.credits) return [];
    const { value } = own.credits;
    return [{ id: model.id, value: segments.map(({ id }) => value[paths.names.indexOf(mark(id))] ?? 0) }];
  });
}

/**
 * A budget in proportion to weights, none above what its segment can take; what is left goes to the others in proportion.
 * @returns cents by segment
 */
export function proportional(weights: readonly number[], most: readonly number[], budget: number): number[] {
  const plan = weights.map(() => 0);
  let open = [...weights.keys()].filter((i) => (weights[i] as number) > 0);
  let left = budget;
  while (open.length > 0) {
    const whole = open.reduce((total, i) => total + (weights[i] as number), 0);
    const part = (i: number): number => (left * (weights[i] as number)) / whole;
    const full = open.filter((i) => part(i) >= (most[i] as number));
    if (full.length === 0) {
      for (const i of open) plan[i] = Math.floor(part(i));
      break;
    }
    for (const i of full) plan[i] = most[i] as number;
    left -= full.reduce((total, i) => total + (most[i] as number), 0);
    open = open.filter((i) => !full.includes(i));
  }
  return plan;
}
