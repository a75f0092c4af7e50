import type { Dataset, RowRule } from '../dataset.ts';
import { cut, type Issue } from '../issue.ts';
import type { IssueLog } from '../issue-log.ts';
import type { CellReader } from './cell-reader.ts';
import type { Fault } from './fault.ts';
import type { Line } from './line.ts';
import type { RecordSink } from './records.ts';
import { repeatCheck, type RepeatCheck } from './repeats.ts';
import type { AnyRow } from './row.ts';
import { checkShape, isBlank, rowText, trimCells } from './row-shape.ts';

export interface RowReaderOptions {
  readonly file: string;
  readonly dataset: Dataset;
  /** One per column of the file that is read. */
  readonly readers: readonly CellReader[];
  /** Name of every column of the file: ours, or the header where the column is not read. */
  readonly names: readonly string[];
  /** What to do with rows that repeat cell by cell and have no key; the dataset decides when it is undefined. */
  readonly repeatedRows: 'once' | 'keep' | undefined;
  /** See TableSettings. */
  readonly groupedBy: string | undefined;
  readonly log: IssueLog;
  readonly onRow: (row: AnyRow, line: number) => void;
}

export interface RowReader extends RecordSink {
  readonly counts: { kept: number; rejected: number };
}

interface State extends RowReaderOptions {
  readonly counts: { kept: number; rejected: number };
  readonly template: AnyRow;
  readonly isRepeated: RepeatCheck;
  /** Of the row at hand. */
  faults: Fault[];
}

/** Turns records into typed rows. Every record becomes exactly one of: a blank row, a kept row, a rejected row. */
export function rowReader(options: RowReaderOptions): RowReader {
  const state: State = {
    ...options,
    counts: { kept: 0, rejected: 0 },
    template: Object.fromEntries(Object.keys(options.dataset.columns).map((name) => [name, null])),
    isRepeated: repeatCheck(options),
    faults: [],
  };
  return {
    counts: state.counts,
    record: (line) => {
      readRecord(state, line);
    },
    fault: (code, line, text) => {
      state.faults.push({ column: null, code, value: text, expected: quoteHelp[code], fatal: true });
      settle(state, line);
    },
  };
}

const quoteHelp = {
  'stray-quote': 'quotes only around a whole cell, and doubled inside it',
  'unclosed-quote': 'a closing quote; only this line is left out',
};

const blankRow: Fault = {
  column: null,
  code: 'blank-row',
  value: '',
  expected: 'no empty rows; not counted as data',
  fatal: false,
};

function readRecord(state: State, line: Line): void {
  // Copying a template with every column gives all rows of a table one and the same shape.
  const row = { ...state.template };
  const width = state.names.length;
  if (isBlank(line, width)) {
    state.log.add(issue(state, blankRow, { line: line.number, rejected: false }));
    return;
  }
  if (line.padded) trimCells(line, state);
  if (line.count !== width || line.hasNul) checkShape(line, state);
  else readCells(state, line, row);
  if (state.faults.length === 0 || !hasFatal(state.faults)) checkRow(state, line, row);
  if (settle(state, line.number)) state.onRow(row, line.number);
}

function readCells(state: State, line: Line, row: AnyRow): void {
  for (const reader of state.readers) {
    const { index, name } = reader;
    const reading = line.starts[index] === line.ends[index] ? null : reader.read(line);
    if (typeof reading !== 'object') row[name] = reading;
    else if (reading === null) checkEmpty(state, reader);
    else {
      const fatal = 'code' in reading;
      const value = line.text.slice(line.starts[index], line.ends[index]);
      const code = fatal ? reading.code : 'deviated-value';
      state.faults.push({ column: name, code, value, expected: reading.expected, fatal });
      if (!fatal) row[name] = reading.value;
    }
  }
}

function checkEmpty({ faults }: State, { name, column }: CellReader): void {
  if (column.nullable) return;
  faults.push({ column: name, code: 'constraint-error', value: '', expected: column.expected, fatal: true });
}

/** What concerns the row as a whole, once its cells are right. */
function checkRow(state: State, line: Line, row: AnyRow): void {
  const { rowRule } = state.dataset;
  if (rowRule && !rowRule.holds(row)) state.faults.push(brokenRule(line, rowRule));
  // A rejected row must not take the place of a later row that is right.
  const repeated = hasFatal(state.faults) ? null : state.isRepeated(line, row);
  if (repeated !== null) state.faults.push(repeated);
}

const brokenRule = (line: Line, { expected }: RowRule): Fault => ({
  column: null,
  code: 'row-constraint',
  value: rowText(line),
  expected,
  fatal: true,
});

const hasFatal = (faults: readonly Fault[]): boolean =>
  faults.length > 0 && faults.some(({ fatal }) => fatal);

/** Counts the row at hand, reports its faults, and says whether it is kept. */
function settle(state: State, line: number): boolean {
  if (state.faults.length === 0) {
    state.counts.kept++;
    return true;
  }
  const rejected = hasFatal(state.faults);
  for (const fault of state.faults) state.log.add(issue(state, fault, { line, rejected }));
  state.faults = [];
  state.counts[rejected ? 'rejected' : 'kept']++;
  return !rejected;
}

function issue(state: State, fault: Fault, at: { line: number; rejected: boolean }): Issue {
  const { column, code, value, expected, fatal } = fault;
  // A repeated row costs nothing: its twin is counted.
  const severity = fatal && code !== 'duplicate-row' ? 'fail' : 'review';
  return { file: state.file, column, code, value: cut(value), expected, severity, ...at };
}
