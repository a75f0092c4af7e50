import type Papa from 'papaparse';
import { countLineEnds, faulty, frame, isLineEnd, type Frame, type Framing } from './frame.ts';
import { newLine, placeCells, scanLine, setCells, setText, type Line } from './line.ts';

/** Receives the records of a file in order. The line is valid until the call returns. */
export interface RecordSink {
  record(line: Line): void;
  /** A physical line whose quotes are wrong. */
  fault(code: 'stray-quote' | 'unclosed-quote', line: number, text: string): void;
}

export interface RecordOptions {
  readonly delimiter: string;
  /** Cells in the header. */
  readonly width: number;
  /** Physical line of the first record. */
  readonly firstLine: number;
}

export interface Records {
  /**
   * Hands on every record of `text` that is complete and returns the position up to which it did.
   * @param papa needed when the text has a quote in it
   */
  feed(text: string, options: { final: boolean; papa: typeof Papa | null }): number;
  /** Hands on rows whose cells are known: each is a record of its own number. */
  cells(rows: readonly (readonly string[])[]): void;
}

/** Splits text that comes in pieces into records; where the pieces are cut makes no difference. */
export function records({ delimiter, width, firstLine }: RecordOptions, sink: RecordSink): Records {
  const line = newLine(width);
  line.number = firstLine;
  const code = delimiter.charCodeAt(0);
  return {
    feed: (text, { final, papa }) =>
      papa === null || !text.includes('"')
        ? feedPlain(text, { final, delimiter: code, line, sink })
        : feedQuoted(text, { framing: { delimiter: code, final }, delimiter, papa, width, line, sink }),
    cells: (rows) => {
      feedCells(rows, { delimiter, line, sink });
    },
  };
}

interface Ready {
  delimiter: string;
  line: Line;
  sink: RecordSink;
}

/** One text for many rows: one each would cost more than the reading. */
function feedCells(rows: readonly (readonly string[])[], { delimiter, line, sink }: Ready): void {
  setText(line, rows.map((cells) => cells.join(delimiter)).join('\n'));
  let at = 0;
  for (const cells of rows) {
    placeCells(line, cells, { at, gap: delimiter.length });
    sink.record(line);
    line.number++;
    at = line.to + 1;
  }
}

interface Plain extends Framing {
  line: Line;
  sink: RecordSink;
}

function feedPlain(text: string, { final, delimiter, line, sink }: Plain): number {
  const end = final ? text.length : endOfLines(text);
  setText(line, text);
  let at = 0;
  while (at < end) {
    at = scanLine(line, at, delimiter);
    sink.record(line);
    line.number++;
  }
  return end;
}

/** The position after the last line end that cannot be half of a CRLF. */
function endOfLines(text: string): number {
  let at = text.endsWith('\r') ? text.length - 1 : text.length;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

interface Quoted {
  framing: Framing;
  delimiter: string;
  papa: typeof Papa;
  width: number;
  line: Line;
  sink: RecordSink;
}

/** Sound records go to papaparse many at a time: one call each would cost more than the parsing. */
function feedQuoted(text: string, input: Quoted): number {
  const batch: Batch = { texts: [], lines: [] };
  let at = 0;
  while (at < text.length) {
    const found = soundFrame(text, at, input);
    if (found === null) break;
    take(text, { at, found, batch, input });
    input.line.number += found.multiline ? countLineEnds(text, at, found.next) : 1;
    at = found.next;
  }
  flush(batch, input);
  return at;
}

interface Batch {
  texts: string[];
  lines: number[];
}

function take(text: string, step: { at: number; found: Frame; batch: Batch; input: Quoted }): void {
  const { at, found, batch, input } = step;
  if (found.fault === null && found.end > at) {
    batch.texts.push(text.slice(at, found.end));
    batch.lines.push(input.line.number);
    return;
  }
  // Keeps the order of the file; an empty text would also not survive the join.
  flush(batch, input);
  if (found.fault !== null) input.sink.fault(found.fault, input.line.number, text.slice(at, found.end));
  else emit([''], input.line.number, input);
}

function flush(batch: Batch, input: Quoted): void {
  if (batch.texts.length === 0) return;
  const joined = batch.texts.join('\n');
  // papaparse takes a byte order mark away, which in the middle of a file is part of a cell.
  const text = joined.startsWith('\ufeff') ? `\ufeff${joined}` : joined;
  const { data } = input.papa.parse<string[]>(text, { delimiter: input.delimiter, newline: '\n' });
  if (data.length !== batch.lines.length) throw new Error('papaparse and frame.ts disagree on records');
  const next = input.line.number;
  data.forEach((cells, i) => {
    emit(cells, batch.lines[i] ?? 0, input);
  });
  input.line.number = next;
  batch.texts = [];
  batch.lines = [];
}

function emit(cells: readonly string[], number: number, { line, delimiter, sink }: Quoted): void {
  setCells(line, cells, delimiter);
  line.number = number;
  sink.record(line);
}

/**
 * A record over several lines whose width is wrong was most probably opened by one quote too many, if the line after
 * the first one is a right record by itself: then only the first line is lost.
 */
function soundFrame(text: string, at: number, { framing, width }: Quoted): Frame | null {
  const found = frame(text, at, framing);
  if (found === null || !found.multiline || found.cells === width) return found;
  const first = faulty(text, at, { ...framing, fault: 'unclosed-quote' });
  const second = first && frame(text, first.next, framing);
  return second?.fault === null && !second.multiline && second.cells === width ? first : found;
}
