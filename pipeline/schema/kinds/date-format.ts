import type { DateReader } from '../column.ts';
import { InputError } from '../input-error.ts';

const unixUnits = new Map([
  ['unix-seconds', 1000],
  ['unix-milliseconds', 1],
  ['unix-microseconds', 1 / 1000],
]);

/**
 * The reader of a configured date format, or null for ISO dates.
 * @param format a d3-time-format pattern (UTC unless it has %Z) or unix-seconds, unix-milliseconds, unix-microseconds
 * @throws InputError when the pattern has no date in it
 */
export async function dateReader(format: string | null, place: string): Promise<DateReader | null> {
  if (format === null || format === 'iso') return null;
  const factor = unixUnits.get(format);
  if (factor !== undefined) return unixReader(format, factor);
  if (!/%[a-zA-Z]/.test(format))
    throw new InputError(
      `${place}: got ${JSON.stringify(format)}, expected a pattern such as %d/%m/%Y, or unix-seconds, unix-milliseconds, unix-microseconds`,
    );
  return patternReader(format);
}

// 10 to 18 digits would overflow nothing, but a year beyond 9999 cannot be printed as an ISO date.
const lastMs = 253_402_300_799_999;

function unixReader(format: string, factor: number): DateReader {
  const read = (cell: string): number => {
    const time = /^-?\d{1,17}(\.\d+)?$/.test(cell) ? Math.floor(Number(cell) * factor) : NaN;
    return Math.abs(time) <= lastMs ? time : NaN;
  };
  return { read, expected: `a time in ${format}`, hasClock: true };
}

/** Loaded only here: most inputs have ISO dates, and start-up counts. */
async function patternReader(format: string): Promise<DateReader> {
  const { utcFormat, utcParse } = await import('d3-time-format');
  const parse = utcParse(format);
  const print = utcFormat(format);
  const sample = print(new Date(Date.UTC(2024, 5, 18)));
  const read = (cell: string): number => {
    const time = parse(cell)?.getTime() ?? NaN;
    if (!(time >= firstMs && time <= lastMs)) return NaN;
    const printed = print(new Date(time + zoneOf(cell, format)));
    return digits(printed, format) === digits(cell, format) ? time : NaN;
  };
  return { read, expected: `a date as ${format}, such as ${sample}`, hasClock: clock.test(format) };
}

// `18/06/24` under %Y would be the year 24.
const firstMs = Date.UTC(1000, 0, 1);

const clock = /%[-_0]?[HILMSfXcpQs]/;
const zone = /\s*(?:Z|([+-])(\d{2}):?(\d{2}))$/;

/** Milliseconds by which the clock of a cell is ahead of UTC. */
function zoneOf(cell: string, format: string): number {
  const [, sign, hours, minutes] = format.endsWith('%Z') ? (zone.exec(cell) ?? []) : [];
  if (sign === undefined) return 0;
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
}

/**
 * The numbers and words of a date, to compare a cell with the date that was read from it: d3 lets 31/02 overflow into
 * March. Leading zeros, case, the zone and the fraction of a second do not count.
 */
function digits(text: string, format: string): string {
  const local = format.endsWith('%Z') ? text.replace(zone, '') : text;
  const whole = /%[Lf]/.test(format) ? local.replace(/\D\d+\D*$/, '') : local;
  return whole
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\d+/g, (number) => String(Number(number)));
}
