import type { QualityReport, TableSummary } from '../../pipeline/report/contract.ts';
import { issuesTitle, tablesTitle } from '../site/findings/quality.ts';
import type { Format } from '../site/format.ts';
import { pages } from '../site/pages.ts';
import { figure, word } from '../site/table.ts';
import { plural, shown } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { checksFigure } from './quality-checks.ts';
import { findingsFigure } from './quality-findings.ts';

/** The figures of the Data quality page; a table is its own chart. */
export const qualityFigures = (quality: QualityReport, fmt: Format) => ({
  tables: tablesFigure(quality, fmt),
  findings: findingsFigure(quality, fmt),
  checks: checksFigure(quality, fmt),
  issues: issuesFigure(quality, fmt),
});

function tablesFigure({ tables }: QualityReport, fmt: Format): FigureContent {
  return {
    id: 'tables',
    title: tablesTitle(tables, fmt),
    say: ['Rows in the file are rows kept plus rows left out, always.'],
    chart: [],
    note: null,
    table: {
      caption: 'Every table that Hemline can read',
      columns: [
        { label: 'Table' },
        { label: 'File' },
        { label: 'Rows in the file', numeric: true },
        { label: 'Kept', numeric: true },
        { label: 'Left out', numeric: true },
        { label: 'Feeds' },
      ],
      rows: tables.map((t) => tableRow(t, fmt)),
    },
    method: 'data-quality',
  };
}

function fileText(t: TableSummary): string {
  if (t.setAside) return 'set aside on purpose; see the findings';
  return t.file === null ? `absent; ${t.expectedFile} would fill it` : shown(t.file);
}

function tableRow(t: TableSummary, fmt: Format) {
  const count = (n: number) => (t.file === null ? { text: '', value: null } : figure(n, fmt.count));
  const feeds = t.feeds.map((path) => pages.find((p) => p.path === path)?.title ?? path).join(', ');
  return [
    word(t.doc, t.name),
    word(fileText(t), t.file ?? ''),
    count(t.rowsIn),
    count(t.rowsKept),
    count(t.rowsRejected),
    word(feeds),
  ];
}

function issuesFigure({ issues, issueCount }: QualityReport, fmt: Format): FigureContent {
  const more = issueCount - issues.length;
  return {
    id: 'issues',
    title: issuesTitle(issueCount, fmt),
    say: [
      more > 0
        ? `The first ${fmt.count(issues.length)} are here. The rest, ${fmt.count(more)}, ${plural(more, 'is', 'are')} in issues.json in the folder of the report’s data, which stays with whoever builds the report: ask them for it.`
        : 'All are here, in file and line order.',
    ],
    chart: [],
    note: null,
    table: {
      caption: 'Issues in file and line order',
      columns: [
        { label: 'File' },
        { label: 'Line', numeric: true },
        { label: 'Column' },
        { label: 'Rule' },
        { label: 'Value' },
        { label: 'Expected' },
        { label: 'Row' },
      ],
      rows: issues.map((i) => [
        word(shown(i.file), i.file),
        { text: i.line === null ? 'whole file' : String(i.line), value: i.line },
        word(i.column === null ? '' : shown(i.column), i.column ?? ''),
        word(i.code),
        word(i.value === '' ? '(empty)' : shown(i.value), i.value),
        word(shown(i.expected), i.expected),
        word(i.rejected ? 'left out' : 'kept'),
      ]),
    },
    method: 'data-quality',
  };
}
