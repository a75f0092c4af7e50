/** Milliseconds of one day; UTC knows no daylight saving. */
export const dayMs = 86_400_000;

/**
 * Epoch ms in UTC of `2024-06-18`, `2024-06-18T14:05`, `...:09`, `...:09.123`, each time with `Z`, `+02:00`, `+0200` or no
 * zone (UTC); a space may stand for the T. NaN for anything else, 30 February and 25:00 included.
 * By hand on char codes: Date.parse accepts far more, depends on the local zone, and costs several times as much.
 */
export function parseIso(cell: string): number {
  const midnight = parseDay(cell);
  if (cell.length === 10) return midnight;
  const gap = cell.charCodeAt(10);
  if (gap !== 84 && gap !== 116 && gap !== 32) return NaN;
  return midnight + parseClock(cell);
}

/** Epoch ms of the first midnight of `2024-06`, or NaN. */
export const parseIsoMonth = (cell: string): number => (cell.length === 7 ? parseDay(`${cell}-01`) : NaN);

function parseDay(cell: string): number {
  if (cell.length < 10 || cell.charCodeAt(4) !== 45 || cell.charCodeAt(7) !== 45) return NaN;
  const year = two(cell, 0) * 100 + two(cell, 2);
  const month = two(cell, 5);
  const day = two(cell, 8);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return NaN;
  return daysSinceEpoch(year, month, day) * dayMs;
}

/** `T14:05` up to the end, in ms to add to midnight in UTC. */
function parseClock(cell: string): number {
  const hour = two(cell, 11);
  const minute = two(cell, 14);
  if (!(hour <= 23 && minute <= 59) || cell.charCodeAt(13) !== 58) return NaN;
  const minutes = (hour * 60 + minute) * 60_000;
  if (cell.charCodeAt(16) !== 58) return minutes + parseZone(cell, 16);
  const second = two(cell, 17);
  if (!(second <= 59)) return NaN;
  const time = minutes + second * 1000;
  const mark = cell.charCodeAt(19);
  return mark === 46 || mark === 44 ? time + parseFraction(cell) : time + parseZone(cell, 19);
}

/** Digits after the point of the seconds, cut to ms, and the zone behind them. */
function parseFraction(cell: string): number {
  let ms = 0;
  let unit = 100;
  let at = 20;
  for (; isDigit(cell.charCodeAt(at)); at++) {
    ms += (cell.charCodeAt(at) - 48) * unit;
    unit = Math.floor(unit / 10);
  }
  return at === 20 ? NaN : ms + parseZone(cell, at);
}

/** Nothing, `Z`, ` UTC`, `+02:00`, `+0200` or `+02` at the very end: ms to add to reach UTC. */
function parseZone(cell: string, at: number): number {
  const left = cell.length - at;
  if (left === 0) return 0;
  const sign = cell.charCodeAt(at);
  if (sign === 90 || sign === 122) return left === 1 ? 0 : NaN;
  if (sign === 32) return cell.slice(at) === ' UTC' ? 0 : NaN;
  if (sign !== 43 && sign !== 45) return NaN;
  const size = parseOffset(cell, at + 1);
  return sign === 43 ? -size : size;
}

function parseOffset(cell: string, at: number): number {
  const left = cell.length - at;
  const hours = two(cell, at);
  const colon = cell.charCodeAt(at + 2) === 58;
  if (left !== 2 && left !== (colon ? 5 : 4)) return NaN;
  const minutes = left === 2 ? 0 : two(cell, at + (colon ? 3 : 2));
  return hours <= 23 && minutes <= 59 ? (hours * 60 + minutes) * 60_000 : NaN;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The two-digit number at a position, or NaN. */
function two(cell: string, at: number): number {
  const tens = cell.charCodeAt(at) - 48;
  const ones = cell.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, `days_from_civil`). */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
