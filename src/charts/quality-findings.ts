import type { Finding, Issue, QualityReport } from '../../pipeline/report/contract.ts';
import { findingsTitle, VERDICTS, worthLooking } from '../site/findings/quality.ts';
import type { Format } from '../site/format.ts';
import { h, type Tree } from '../site/node.ts';
import { figure, word } from '../site/table.ts';
import { plural, shown } from '../site/words.ts';
import type { FigureContent } from './figure.ts';

/** Findings that ask for something, in full. */
export function findingsFigure({ findings: all }: QualityReport, fmt: Format): FigureContent {
  const findings = worthLooking(all);
  return {
    id: 'findings',
    title: findingsTitle(all, fmt),
    say:
      findings.length > 0
        ? ['Worst first. Each finding says what to do about it and shows where to look.']
        : [],
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
        .concat(['Count', 'Checked', 'Rows left out'].map((label) => ({ label, numeric: true }))),
      rows: findings.map((f) => [
        word(VERDICTS[f.severity].word),
        word(f.dataset),
        word(f.column ?? ''),
        word(f.rule),
        word(shown(f.message), f.message),
        word(shown(f.advice), f.advice),
        figure(f.count, fmt.count),
        f.checked === null ? word('') : figure(f.checked, fmt.count),
        figure(f.rejected, fmt.count),
      ]),
    },
    method: 'data-quality',
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
      h('span', { class: 'small' }, `${where}. ${extent(f, fmt)}${lost}`),
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

/** `12 of 50,000`, `all 1,500`; what reading met is only counted. */
function extent({ count, checked }: Finding, fmt: Format): string {
  if (checked === null) return `${fmt.count(count)} found`;
  return count === checked ? `All ${fmt.count(count)}` : `${fmt.count(count)} of ${fmt.count(checked)}`;
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
