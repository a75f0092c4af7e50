import { code, table } from '../markdown.ts';
import type { Column } from './column.ts';
import type { Dataset } from './dataset.ts';

/** The Markdown of docs/data_dictionary.md: every table and column that Hemline reads, as the schemas say. */
export const dictionary = (datasets: readonly Dataset[]): string =>
  `${[head, overview(datasets), ...datasets.map(section)].join('\n\n')}\n`;

const head = `# Data dictionary

Generated from \`pipeline/schema\` by \`npm run documents\`; do not edit.

A table is a CSV file with a header row. These are read as they come, with the same result: UTF-8 with or without a byte
order mark, UTF-16; LF, CRLF and CR line ends; comma, semicolon, tab or \`|\` between cells (found by the header; a first
line \`sep=;\` counts); quoted cells, also over several lines; gzip. Other encodings are named in the config
(\`source.tables.TABLE.encoding\`), never guessed. Columns may stand in any order; case, spaces and hyphens of a
header do not count; columns that are not listed here are not read. An empty cell is a missing value.

- **id, text**: as it stands. \`007\` is not \`7\`.
- **category**: one of the listed words, whatever their case. Where the list is open, other words are kept and counted for review.
- **integer, number, money, share**: digits with the configured decimal sign; thousands separators where every group has three
  digits (\`1,234.50\`). No currency signs, no \`NaN\`. Money is in the configured currency; a share is a fraction of 1.
- **boolean**: true, t, yes, y, on, 1 or false, f, no, n, off, 0, whatever their case.
- **day, month, instant**: ISO 8601, such as \`2024-06-18\`, \`2024-06-18T14:05:00Z\`, \`2024-06-18 14:05:00+02:00\`; without a zone
  it is UTC. Other forms are named in the config (\`dateFormat\`).

Space around a cell is taken away and counted. A row with a cell that cannot be read is left out and listed. Rows that repeat
cell by cell count once. Of rows with the same id and other cells the first counts. Empty rows are counted apart.`;

function overview(datasets: readonly Dataset[]): string {
  const rows = datasets.map(({ name, doc, expectedFile, key, feeds }) => [
    `[${name}](#${name})`,
    doc,
    code(expectedFile),
    key === null ? '' : code(key),
    feeds.map(code).join(' '),
  ]);
  return table(['table', 'what it holds', 'file', 'key', 'pages that it feeds'], rows);
}

function section(dataset: Dataset): string {
  const columns = Object.entries(dataset.columns);
  const rows = columns.map(([name, column]) => [
    code(name),
    column.kind,
    column.unit ?? '',
    column.expected,
    code(column.example),
    need(column),
    column.doc,
    column.references === null ? '' : code(column.references),
    column.aliases.map(code).join(' '),
  ]);
  const titles = [
    'column',
    'kind',
    'unit',
    'accepted',
    'example',
    'needed',
    'meaning',
    'refers to',
    'also accepted as header',
  ];
  return [`## ${dataset.name}`, `${dataset.doc}.`, ...notes(dataset), table(titles, rows)].join('\n\n');
}

const notes = ({ requireOneOf, repeatedRows }: Dataset): string[] => [
  ...requireOneOf.map((group) => `At least one of ${group.map(code).join(' or ')} is needed.`),
  ...(repeatedRows === 'keep' ? ['Rows may repeat: they are added up.'] : []),
];

function need({ required, nullable }: Column): string {
  if (!required) return 'no';
  return nullable ? 'yes, cells may be empty' : 'yes';
}
