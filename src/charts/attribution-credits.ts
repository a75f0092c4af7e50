import { DRAWN, measureIn, modelIn, type CreditView, type Share } from '../site/credits.ts';
import { anywaySentence } from '../site/findings/anyway.ts';
import { concentrationSentence, leaderTitle, ranked } from '../site/findings/leader.ts';
import { writeColumn, writeTick } from '../site/measure.ts';
import { h, type Tree } from '../site/node.ts';
import { nounOf } from '../site/nouns.ts';
import { creditsTable } from './attribution-credits-table.ts';
import type { FigureContent } from './figure.ts';
import { hatched } from './hatch.ts';
import { axisTree, fluid, grid, nameTree, ring } from './marks.ts';
import { between, intervalNote, join, restNote } from './notes.ts';
import { rowsTree, type Row } from './rows.ts';
import { axisTo, type Axis } from './scale.ts';

/** The chosen model by itself: what it credits to each name, and how it does so. */
export function creditsFigure(view: CreditView): FigureContent {
  const model = modelIn(view.results, view.choice.model);
  const rows = ranked(view).slice(0, DRAWN);
  const anyway = model.baseline && measureIn(view).pick(model.baseline);
  const axis = axisTo(
    [...rows.map((r) => r.estimate), ...(anyway ? [anyway] : [])].map((e) => e.high ?? e.value),
  );
  const settings = model.parameters.map((p) => `${p.label}: ${p.value}`).join('; ');
  return {
    id: 'credits',
    title: leaderTitle(view),
    say: [
      concentrationSentence(view),
      anywaySentence(view),
      model.doc,
      join(model.formula, settings && `(${settings})`),
    ].filter((s) => s !== null),
    chart: [creditRows(view, rows, axis), ...removalRows(view, rows)],
    note: join(
      restNote(view),
      intervalNote(
        view,
        rows.map((r) => r.estimate),
        axis,
      ),
    ),
    table: creditsTable(view),
    method: model.id,
  };
}

function creditRows(view: CreditView, rows: Share[], axis: Axis): Tree {
  const measure = measureIn(view);
  const say = writeColumn(measure, view.fmt);
  return rowsTree(
    {
      name: nounOf(view.results.view).head,
      axis: axisTree(axis, writeTick(measure, view.fmt)),
      value: `${measure.label}, interval`,
    },
    [
      ...rows.map(({ name, estimate }): Row => ({
        name: nameTree(name, view.results.view),
        mark: fluid({ height: 24, cls: 'k-ink' }, [...grid(axis, 24), ...ring(estimate, axis.x, { y: 12 })]),
        value: say(estimate.value),
        aside: between(estimate, say),
      })),
      ...anywayRow(view, axis),
    ],
  );
}

/** What the model leaves to nobody, under the same hatch as everywhere; models that cannot tell have no such row. */
function anywayRow(view: CreditView, axis: Axis): Row[] {
  const { baseline } = modelIn(view.results, view.choice.model);
  if (!baseline) return [];
  const say = writeColumn(measureIn(view), view.fmt);
  const estimate = measureIn(view).pick(baseline);
  return [
    {
      name: 'Would have been bought anyway',
      mark: fluid({ height: 24, cls: 'k-ink' }, [
        ...grid(axis, 24),
        ...hatched({ from: axis.x(0), to: axis.x(estimate.value), y: 5.5, height: 13 }),
        ...ring(estimate, axis.x, { y: 12 }),
      ]),
      value: say(estimate.value),
      aside: between(estimate, say),
    },
  ];
}

/** Removal effects do not add up to anything, so they have a scale of their own; nothing for models without them. */
function removalRows(view: CreditView, rows: Share[]): Tree[] {
  const effects = rows.flatMap(({ name, credit }) =>
    credit.removalEffect ? [{ name, effect: credit.removalEffect }] : [],
  );
  if (effects.length === 0) return [];
  const { fmt } = view;
  const axis = axisTo(effects.map(({ effect }) => effect.high ?? effect.value));
  const say = (v: number) => fmt.percent(v, 1);
  return [
    h('h3', { class: 'sub' }, 'Removal effect: orders lost in the chain without it, on a scale of its own'),
    rowsTree(
      {
        name: nounOf(view.results.view).head,
        axis: axisTree(axis, (v) => fmt.percent(v)),
        value: 'Share of orders lost, interval',
      },
      effects.map(({ name, effect }) => ({
        name: nameTree(name, view.results.view),
        mark: fluid({ height: 18, cls: 'k-ink' }, [
          ...grid(axis, 18),
          ...ring(effect, axis.x, { y: 9, r: 3.5 }),
        ]),
        value: say(effect.value),
        aside: between(effect, say),
      })),
      'tight',
    ),
  ];
}
