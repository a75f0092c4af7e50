import type { Attribution } from '../attribution/attribute.ts';

/** One line of the answer. */
export interface CreditRow {
  model: string;
  /** Null for what would have been bought anyway, which only some models can tell. */
  channel: string | null;
  /** Orders. */
  conversions: number;
  /** Money. */
  value: number;
  /** Null for models without one. */
  removal_effect: number | null;
}

/** A row per model that ran and channel, models in their own order, channels by name; what is left to nobody comes last. */
export const creditRows = (names: readonly string[], answers: readonly Attribution[]): CreditRow[] =>
  answers.flatMap(({ model, credits }) =>
    credits
      ? [
          ...names.map((channel, i) => ({
            model: model.id,
            channel,
            conversions: credits.conversions[i] as number,
            value: credits.value[i] as number,
            removal_effect: credits.removalEffect ? (credits.removalEffect[i] as number) : null,
          })),
          ...(credits.baseline
            ? [{ model: model.id, channel: null, ...credits.baseline, removal_effect: null }]
            : []),
        ]
      : [],
  );

const json = (rows: readonly CreditRow[]): string =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;

/** Full double precision, for other tools: a channel keeps its exact name, quoted where it must be. */
const csv = (rows: readonly CreditRow[]): string =>
  ['model,channel,conversions,value,removal_effect', ...rows.map(csvLine)].join('\n') + '\n';

const csvLine = (row: CreditRow): string =>
  [row.model, quoted(row.channel ?? ''), row.conversions, row.value, row.removal_effect ?? ''].join(',');

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** For eyes: a channel per line, a column of orders per model. */
function table(rows: readonly CreditRow[]): string {
  const modelIds = [...new Set(rows.map((row) => row.model))];
  const byChannel = Map.groupBy(rows, (row) => row.channel);
  const effects = rows.some((row) => row.removal_effect !== null);
  const head = ['orders credited', ...modelIds, ...(effects ? ['removal effect'] : [])];
  const lines = [...byChannel].map(([channel, own]) => [
    channel === null ? 'bought anyway' : printable(channel),
    ...modelIds.map((id) => (own.find((row) => row.model === id)?.conversions ?? 0).toFixed(2)),
    ...(effects ? [own.find((row) => row.removal_effect !== null)?.removal_effect?.toFixed(4) ?? ''] : []),
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...lines.map((line) => line[i]?.length ?? 0)));
  const show = (line: readonly string[]): string =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  const legend = effects
    ? '\nremoval effect: the part of all orders that the Markov chain loses without the channel\n'
    : '';
  return `${[head, ...lines].map(show).join('\n')}\n${legend}`;
}

// A name from a file may hold control characters that would move the cursor of a terminal.
const printable = (name: string): string => name.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');

export const FORMATS = { json, csv, table };
export type Format = keyof typeof FORMATS;
