import type { JourneyData } from '../journeys/journey-data.ts';
import type { Paths } from '../journeys/paths.ts';
import type { Naming } from './dimension.ts';

/** The journeys with their touches named in another dimension; null for a table of paths, which knows no touches. */
export function pathsIn({ paths, rows }: JourneyData, { names, of }: Naming): Paths | null {
  if (rows === null) return null;
  return { ...paths, names, steps: rows.map((row) => of[row] as number) };
}
