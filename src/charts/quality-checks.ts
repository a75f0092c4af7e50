import type { Finding, QualityReport, TableSummary } from '../../pipeline/report/contract.ts';
import { checksTitle, passing } from '../site/findings/quality.ts';
import type { Format } from '../site/format.ts';
import { h, type Tree } from '../site/node.ts';
import { figure, word } from '../site/table.ts';
import { capital, plural, shown } from '../site/words.ts';
import type { FigureContent } from './figure.ts';

/** What was checked and is as it should be: by name here, in sentences in the table. */
export function checksFigure({ findings, tables }: QualityReport, fmt: Format): FigureContent {
  const passes = tables.flatMap((table) => passing(findings).filter((f) => f.dataset === table.name));
  return {
    id: 'checks',
    title: checksTitle(findings, fmt),
    say: [
      'By table, each named after the fault that it looks for; none was found. Shown as a table, each says what holds, and in how many rows.',
    ],
    chart: [
      h(
        'dl',
        { class: 'defs checks' },
        tables.map((table) => tableChecks(table, { passes, fmt })).filter((tree) => tree !== null),
      ),
    ],
    note: null,
    table: {
      caption: 'Checks that pass',
      columns: [
        { label: 'Table' },
        { label: 'Check' },
        { label: 'What holds' },
        { label: 'Checked', numeric: true },
      ],
      rows: passes.map((f) => [
        word(f.dataset),
        word(f.rule),
        word(shown(f.message), f.message),
        f.checked === null ? word('') : figure(f.checked, fmt.count),
      ]),
    },
    method: 'data-quality',
  };
}

function tableChecks(
  { name, rowsKept }: TableSummary,
  { passes, fmt }: { passes: readonly Finding[]; fmt: Format },
): Tree | null {
  const own = passes.filter((f) => f.dataset === name);
  if (own.length === 0) return null;
  const extent = `${fmt.count(own.length)} ${plural(own.length, 'check')} over ${fmt.count(rowsKept)} ${plural(rowsKept, 'row')}`;
  return h(
    'div',
    {},
    h('dt', {}, capital(name.replaceAll('_', ' ')), h('span', { class: 'small' }, extent)),
    h('dd', {}, `${capital(ruleNames(own).join(', '))}.`),
  );
}

/** `foreign key (2)`: the words of each rule, with how many columns it passes in. */
function ruleNames(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, n]) => `${rule.replaceAll('-', ' ')}${n > 1 ? ` (${n})` : ''}`);
}
