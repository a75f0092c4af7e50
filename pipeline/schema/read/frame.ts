import { carriageReturn, lineFeed } from './line.ts';

/** Where one record ends and whether its quotes are right. */
export interface Frame {
  /** End of the record without its line end. */
  readonly end: number;
  /** Start of the next record. */
  readonly next: number;
  readonly cells: number;
  /** True when a quoted cell has line ends in it. */
  readonly multiline: boolean;
  readonly fault: 'stray-quote' | 'unclosed-quote' | null;
}

export interface Framing {
  readonly delimiter: number;
  /** True when no text follows. */
  readonly final: boolean;
}

/** A quoted cell longer than this counts as never closed: one wrong quote must not eat the file. */
export const longestQuoted = 65_536;

const quote = 34;

/**
 * The record that starts at `from`, or null when more text is needed to tell. papaparse reports neither stray quotes nor
 * physical lines and lets an unclosed quote run to the end of the file; so borders are found here and it only gets records that are sound.
 * A record with a fault is its physical line and nothing more: the next line is read afresh.
 */
export function frame(text: string, from: number, framing: Framing): Frame | null {
  let at = from;
  let cells = 1;
  let multiline = false;
  for (;;) {
    if (text.charCodeAt(at) === quote) {
      const close = closingQuote(text, at, framing.final);
      if (close === unknown) return null;
      if (close === none) return faulty(text, from, { ...framing, fault: 'unclosed-quote' });
      const broken = hasLineEnd(text, at, close);
      if (!endsCell(text, close + 1, framing.delimiter))
        return faulty(text, from, { ...framing, fault: broken ? 'unclosed-quote' : 'stray-quote' });
      multiline ||= broken;
      at = close + 1;
    } else {
      at = endOfPlain(text, at, framing.delimiter);
      if (text.charCodeAt(at) === quote) return faulty(text, from, { ...framing, fault: 'stray-quote' });
    }
    if (text.charCodeAt(at) !== framing.delimiter) break;
    at++;
    cells++;
  }
  const next = afterLineEnd(text, at, framing.final);
  return next === unknown ? null : { end: at, next, cells, multiline, fault: null };
}

const unknown = -1;
const none = -2;

/** The quote that closes the one at `open`; doubled quotes inside are text. */
function closingQuote(text: string, open: number, final: boolean): number {
  const limit = open + longestQuoted;
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && at < limit && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  if (at >= limit || (at === -1 && (final || text.length >= limit))) return none;
  // A quote that is the last character may yet turn out to be the first half of a doubled one.
  return at === -1 || (at === text.length - 1 && !final) ? unknown : at;
}

function endOfPlain(text: string, from: number, delimiter: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === quote || code === lineFeed || code === carriageReturn) break;
  }
  return at;
}

export const isLineEnd = (code: number): boolean => code === lineFeed || code === carriageReturn;

const endsCell = (text: string, at: number, delimiter: number): boolean =>
  at >= text.length || text.charCodeAt(at) === delimiter || isLineEnd(text.charCodeAt(at));

/** Whether a line ends between two positions. */
function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLineEnd(text.charCodeAt(at))) return true;
  return false;
}

/** The start of the next physical line, given the end of this one. */
function afterLineEnd(text: string, at: number, final: boolean): number {
  if (at >= text.length) return final ? text.length : unknown;
  if (text.charCodeAt(at) === lineFeed) return at + 1;
  if (at + 1 === text.length && !final) return unknown;
  return text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
}

/** The physical line at `from` as a record that is lost. */
export function faulty(
  text: string,
  from: number,
  { fault, final }: Framing & { fault: Frame['fault'] },
): Frame | null {
  let end = from;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  const next = afterLineEnd(text, end, final);
  return next === unknown ? null : { end, next, cells: 0, multiline: false, fault };
}

/** Line ends between two positions; CRLF is one. */
export function countLineEnds(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) lines++;
  }
  return lines;
}
