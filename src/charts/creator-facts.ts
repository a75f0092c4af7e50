import { factsOf, type Fact } from '../site/creators/facts.ts';
import { handleOf, type CreatorView } from '../site/creators/view.ts';
import { h, type Tree } from '../site/node.ts';
import { rampOf } from './influencers-dots.ts';
import { swatch } from './marks.ts';

/** The grid of facts beneath the finding; a name that is cut short there stands here as a whole. */
export function factsList(view: CreatorView): Tree {
  const { roster, i } = view;
  const name = roster.name[i] ?? '';
  const whole = handleOf(view).includes('…')
    ? [h('div', { class: 'whole' }, h('dt', {}, 'Name'), h('dd', {}, h('bdi', {}, name)))]
    : [];
  return h(
    'dl',
    { class: 'facts' },
    factsOf(view).map((fact) =>
      h('div', {}, h('dt', {}, fact.label), h('dd', {}, mark(fact, view), h('bdi', {}, fact.text))),
    ),
    whole,
  );
}

function mark({ mark: kind, text }: Fact, { roster, i }: CreatorView): Tree | null {
  if (kind === 'platform') return swatch(text);
  if (kind !== 'tier') return null;
  return h('span', { class: `sw k-t${rampOf(roster.code.tier[i] ?? 0, roster.values.tier.length)}` });
}
