import { isTold } from '../dimensions/dimension.ts';
import { dimensions } from '../dimensions/index.ts';
import { pathsIn } from '../dimensions/paths.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import type { Paths } from '../journeys/paths.ts';
import type { Tables } from '../tables/tables.ts';

/** Journeys with their touches named in one dimension. */
export interface Named {
  label: string;
  /** How names are shown, where that differs from the name. */
  labels: ReadonlyMap<string, string>;
  paths: Paths;
}

/** @param id of a dimension, or `channel` @returns null where the data do not tell the names */
export function namedBy(
  id: string,
  { journeys, tables }: { journeys: JourneyData; tables: Tables },
): Named | null {
  if (id === 'channel') return { label: 'Channel', labels: new Map(), paths: journeys.paths };
  const dimension = dimensions.find((one) => one.id === id);
  const naming = dimension?.name(tables);
  if (!dimension || !naming || !isTold(naming)) return null;
  const paths = pathsIn(journeys, naming);
  return paths && { label: dimension.label, labels: naming.labels, paths };
}
