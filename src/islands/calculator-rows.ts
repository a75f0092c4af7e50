import { boundsClash, fit } from '../site/budget/bounds.ts';
import type { Model } from '../site/budget/model.ts';
import { pointsOf, type Scene } from '../site/budget/scene.ts';
import { anyBounds, type Bounds, type Settings } from '../site/budget/settings.ts';
import { clashRefused, shareRefused } from '../site/findings/budget-refusals.ts';
import type { Format } from '../site/format.ts';

/** Basis points of a share that was typed; null for none, NaN for what cannot be one. */
const pointsFrom = (text: string): number | null => {
  if (text === '') return null;
  const share = Number(text);
  return share >= 0 && share <= 100 ? Math.round(share * 100) : Number.NaN;
};

/** @returns basis points, or why not */
export function shareFrom(text: string): number | string {
  const points = pointsFrom(text.trim());
  return points === null || Number.isNaN(points) ? shareRefused(text) : points;
}

interface Typed {
  row: number;
  min: string;
  max: string;
  locked: boolean;
}

/** Bounds with those of one row as a reader set them. @returns why not, where they cannot hold */
export function boundsFrom(
  { row, min, max, locked }: Typed,
  { scene, model, fmt }: { scene: Scene; model: Model; fmt: Format },
): readonly Bounds[] | string {
  const [least, most] = [pointsFrom(min), pointsFrom(max)];
  if (Number.isNaN(least)) return shareRefused(min);
  if (Number.isNaN(most)) return shareRefused(max);
  const { bounds } = scene.settings;
  const old = bounds[row]?.lock ?? null;
  const lock = locked ? (old ?? pointsOf(scene.mine)[row] ?? 0) : null;
  const next = bounds.with(row, { min: least, max: most, lock });
  const clash = boundsClash(next);
  return clash ? clashRefused(clash, model, fmt) : next;
}

/** A split that keeps bounds: best plans are made within them, others are moved as little as it takes. */
export function fitting(
  split: Settings['split'],
  wanted: readonly number[],
  bounds: readonly Bounds[],
): Settings['split'] {
  if (split === 'best' || split === 'cautious') return split;
  const fitted = fit(wanted, bounds);
  return fitted.every((share, i) => share === wanted[i]) ? split : fitted;
}

/** A link may hold a split that its own bounds do not allow: the nearest that they do. */
export function allowed(settings: Settings, sceneOf: (settings: Settings) => Scene): Settings {
  if (!anyBounds(settings)) return settings;
  const { split, bounds } = settings;
  return { ...settings, split: fitting(split, pointsOf(sceneOf(settings).mine), bounds) };
}
