import type { Finding, Issue, QualityReport, TableSummary } from '../../pipeline/report/contract.ts';
import { findingsTitle, issuesTitle, tablesTitle, VERDICTS } from '../site/findings/quality.ts';
import type { Format } from '../site/format.ts';
import { h, type Tree } from '../site/node.ts';
import { pages } from '../site/pages.ts';
import { figure, word } from '../site/table.ts';
import { plural, shown } from '../site/words.ts';
import type { FigureContent } from './figure.ts';

const METHOD = 'data-quality';

/** The figures of the Data quality page; a table is its own chart. */
export const qualityFigures = (quality: QualityReport, fmt: Format) => ({
  tables: tablesFigure(quality, fmt),
  findings: findingsFigure(quality, fmt),
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
    method: METHOD,
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

function findingsFigure({ findings }: QualityReport, fmt: Format): FigureContent {
  return {
    id: 'findings',
    title: findingsTitle(findings, fmt),
    say: ['Worst first. Each finding says what to do about it and shows where to look.'],
    chart:
      findings.length > 0
        ? [
            h(
              'dl',
              { class: 'defs findings' },
              findings.map((f) => findingTree(f, fmt)),
            ),
          ]
        : [h('p', {}, 'No finding. Every cell was of the kind, and in the range, that its column asks for.')],
    note: null,
    table: {
      caption: 'Findings, worst first',
      columns: ['Verdict', 'Table', 'Column', 'Rule', 'Found', 'Advice']
        .map((label) => ({ label }))
        .concat([])
        .concat(['Count', 'Rows left out'].map((label) => ({ label, numeric: true }))),
      rows: findings.map((f) => [
        word(VERDICTS[f.severity].word),
        word(f.dataset),
        word(f.column ?? ''),
        word(f.rule),
        word(shown(f.message), f.message),
        word(shown(f.advice), f.advice),
        figure(f.count, fmt.count),
        figure(f.rejected, fmt.count),
      ]),
    },
    method: METHOD,
  };
}

function findingTree(f: Finding, fmt: Format): Tree {
  const where = f.column === null ? f.dataset : `${f.dataset}, ${shown(f.column)}`;
  const lost = f.rejected > 0 ? `, ${fmt.count(f.rejected)} ${plural(f.rejected, 'row')} left out` : '';
  return h(
    'div',
    { class: 'finding' },
    h(
      'dt',
      {},
      VERDICTS[f.severity].word,
      h('span', { class: 'small' }, `${where}. ${fmt.count(f.count)} found${lost}`),
    ),
    h(
      'dd',
      {},
      h('p', {}, h('b', {}, shown(f.message))),
      h('p', {}, shown(f.advice)),
      h('p', { class: 'u' }, `Rule: ${f.rule}`),
      f.examples.length > 0 ? h('ul', {}, f.examples.map(example)) : null,
    ),
  );
}

/** `touchpoints.csv line 2, cost: got "-3", expected 0 to 100000`. */
function example(issue: Issue): Tree {
  const line = issue.line === null ? '' : ` line ${issue.line}`;
  const column = issue.column === null ? '' : `, ${shown(issue.column)}`;
  return h(
    'li',
    {},
    `${shown(issue.file)}${line}${column}: got “`,
    h('bdi', {}, issue.value === '' ? '' : shown(issue.value)),
    `”, expected ${shown(issue.expected)}`,
  );
}

function issuesFigure({ issues, issueCount }: QualityReport, fmt: Format): FigureContent {
  const more = issueCount - issues.length;
  return {
    id: 'issues',
    title: issuesTitle(issueCount, fmt),
    say: [
      more > 0
        ? `The first ${fmt.count(issues.length)} are here. The rest, ${fmt.count(more)}, ${plural(more, 'is', 'are')} in data/report/issues.json.`
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
    method: METHOD,
  };
}
