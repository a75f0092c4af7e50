import type Papa from 'papaparse';
import type { CellFormat } from '../column.ts';
import type { Dataset } from '../dataset.ts';
import { InputError } from '../input-error.ts';
import type { IssueLog } from '../issue-log.ts';
import type { TableSettings } from '../settings.ts';
import { cellReader } from './cell-reader.ts';
import { knownLabels, plainLabel, resolveHeader } from './header.ts';
import { readHead, type Head } from './head.ts';
import { records, type Records } from './records.ts';
import type { AnyRow } from './row.ts';
import { rowReader, type RowReader } from './row-reader.ts';

export interface TableContext {
  readonly file: string;
  readonly dataset: Dataset;
  readonly settings: TableSettings;
  readonly format: CellFormat;
  readonly log: IssueLog;
  readonly onRow: (row: AnyRow, line: number) => void;
}

interface Feed {
  readonly final: boolean;
  readonly papa: typeof Papa | null;
}

export interface OpenTable {
  /** Takes what it can from the front of `text` and returns how many characters that was. */
  feed(text: string, feed: Feed): number;
  /** Instead of text: takes the header, and returns what takes rows of as many cells. */
  begin(labels: readonly string[]): Records['cells'];
  readonly counts: RowReader['counts'];
  readonly present: ReadonlySet<string>;
}

/** A table that has read nothing yet; its first text must begin with the header. */
export function openTable(context: TableContext): OpenTable {
  const map = new Map(Object.entries(context.settings.columns ?? {}));
  const known = knownLabels(context.dataset, map);
  let body: Body | null = null;
  return {
    feed(text, feed) {
      if (body !== null) return body.records.feed(text, feed);
      const head = readHead(text, {
        ...feed,
        isKnown: (label) => known.has(plainLabel(label)),
        ...context,
      });
      if (head === null && feed.final) throw noHeader(context);
      if (head === null) return 0;
      body = openBody(head, context, map);
      return head.next + body.records.feed(text.slice(head.next), feed);
    },
    begin(labels) {
      // As lines of a CSV would be numbered: the header is the first.
      body = openBody({ labels, delimiter: ',', line: 1, next: 0, nextLine: 2 }, context, map);
      return body.records.cells;
    },
    get counts() {
      return body?.rows.counts ?? { kept: 0, rejected: 0 };
    },
    get present() {
      return body?.present ?? new Set<string>();
    },
  };
}

interface Body {
  readonly records: Records;
  readonly rows: RowReader;
  readonly present: ReadonlySet<string>;
}

function openBody(head: Head, context: TableContext, map: ReadonlyMap<string, string>): Body {
  const { dataset, file, format, log, onRow } = context;
  const { labels, delimiter } = head;
  const names = resolveHeader(labels, { file, dataset, map, line: head.line, log });
  const values = valueMaps(context);
  const readers = Object.entries(dataset.columns).flatMap(([name, column]) => {
    const index = names.indexOf(name);
    if (index < 0) return [];
    return [cellReader({ name, index, column }, { format, values: values.get(name) ?? new Map() })];
  });
  const shown = names.map((name, i) => name ?? labels[i]?.trim() ?? '');
  const rows = rowReader({
    file,
    dataset,
    readers,
    names: shown,
    repeatedRows: context.settings.repeatedRows,
    groupedBy: context.settings.groupedBy,
    log,
    onRow,
  });
  const options = { delimiter, width: labels.length, firstLine: head.nextLine };
  return { records: records(options, rows), rows, present: new Set(readers.map(({ name }) => name)) };
}

function valueMaps({ dataset, settings }: TableContext): Map<string, Map<string, string>> {
  const own = new Set(Object.keys(dataset.columns));
  return new Map(
    Object.entries(settings.values ?? {}).map(([name, map]) => {
      if (!own.has(name))
        throw new InputError(
          `source.tables.${dataset.name}.values: no column "${name}" in ${dataset.name}, expected one of ${[...own].join(', ')}`,
          'missing-label',
        );
      return [name, new Map(Object.entries(map))];
    }),
  );
}

const noHeader = ({ file, dataset }: TableContext): InputError =>
  new InputError(
    `${file}: the file is empty, expected a header row such as ${Object.keys(dataset.columns).slice(0, 4).join(',')}`,
  );
