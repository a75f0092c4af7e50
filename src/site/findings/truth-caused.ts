import type { TruthWorld } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { channelsOf } from '../truth.ts';
import { list, named } from '../words.ts';

export interface Contrast {
  id: string;
  label: string;
  caused: number;
  lost: number;
  /** Under the chosen model. */
  credited: number;
  others: number[];
}

/** Channel by channel what is caused and what is credited, most caused first. */
export function contrasts(world: TruthWorld, modelId: string): { label: string; rows: Contrast[] } | null {
  const channels = channelsOf({ world });
  const chosen = channels?.models.find((m) => m.id === modelId) ?? channels?.models[0];
  if (!channels || !chosen || channels.names.length === 0) return null;
  const rows = channels.names.map((name, i) => ({
    ...name,
    credited: chosen.credited[i] ?? 0,
    others: channels.models.filter((m) => m !== chosen).map((m) => m.credited[i] ?? 0),
  }));
  return { label: chosen.label, rows: rows.toSorted((a, b) => b.caused - a.caused) };
}

/** A channel that causes less than this part of all is too small to lead a title. */
const SMALL = 0.02;

export function causedTitle(
  { label, rows }: { label: string; rows: readonly Contrast[] },
  fmt: Format,
): string {
  const whole = rows.reduce((sum, r) => sum + r.caused, 0);
  const [top] = rows
    .filter((r) => r.caused > SMALL * whole)
    .toSorted((a, b) => b.credited / b.caused - a.credited / a.caused);
  if (!top || whole <= 0) return 'Marketing causes next to nothing in this world';
  const times = top.credited / top.caused;
  return times > 1.1
    ? `${label} credits ${named(top.label, 20)} with ${fmt.decimal(times)} times what it causes`
    : `${label} credits no channel with clearly more than it causes`;
}

export function causedSentences(
  { label, rows }: { label: string; rows: readonly Contrast[] },
  world: TruthWorld,
  fmt: Format,
): string[] {
  const under = rows.filter((r) => r.credited < 0.95 * r.caused).map((r) => named(r.label));
  return [
    `Solid dot: orders that a channel causes (Shapley value, known exactly because the world is simulated, so without an interval). Open ring: orders that ${label} credits to it; the dotted line between them is the over-credit. Strokes: the other models.`,
    `The hatch is what would have been bought anyway: ${fmt.count(world.baseline)} of ${fmt.count(world.orders)} orders, counted once, in a bar of its own.`,
    under.length > 0 ? `${label} credits less than is caused to ${list(under)}.` : null,
  ].filter((s) => s !== null);
}
