import { checkTexts } from '../site/creators/checks.ts';
import { evidenceSentence } from '../site/creators/evidence.ts';
import type { CreatorView } from '../site/creators/view.ts';
import { h, type Tree } from '../site/node.ts';
import { url } from '../site/url.ts';

/** Every check for an anomaly, what stands out first, and what the estimates rest on. */
export function checksSection(view: CreatorView): Tree {
  const texts = checkTexts(view);
  const all = (kind: 'clear' | 'open') =>
    texts
      .filter((one) => one.kind === kind)
      .map(({ label, text }) => `${label}: ${text}.`)
      .join(' ');
  const rows = [
    ...texts
      .filter(({ kind }) => kind === 'found')
      .map(({ label, text }) => ['Stands out', `${label}: ${text}.`]),
    ['Checked, clear', all('clear')],
    ['Not checked', all('open')],
    ['Evidence', evidenceSentence(view)],
  ];
  return h(
    'section',
    { class: 'find', id: 'flags' },
    h('h2', { class: 'h2' }, 'Flags and evidence'),
    h(
      'dl',
      { class: 'flags' },
      rows
        .filter(([, text]) => text)
        .map(([head = '', text = '']) => h('div', {}, h('dt', {}, head), h('dd', {}, text))),
    ),
    h('p', { class: 'small' }, h('a', { href: url('/docs/scores/#score-flags') }, 'How anomalies are found')),
  );
}
