import { bookedPlan, bookingsTable } from '../charts/calculator-bookings.ts';
import { curvesFigure } from '../charts/calculator-curves.ts';
import { plansTable } from '../charts/calculator-plans.ts';
import { attributionFigures } from '../charts/attribution.ts';
import { contentFigures } from '../charts/content.ts';
import type { FigureContent } from '../charts/figure.ts';
import { journeyFigures } from '../charts/journeys.ts';
import { influencersFigures } from '../charts/influencers.ts';
import { qualityFigures } from '../charts/quality.ts';
import { summaryFigures } from '../charts/summary.ts';
import { truthFigures, truthCreatorFigures } from '../charts/truth.ts';
import { attribution, budgetCreators, report } from '../report.ts';
import { openView } from '../site/budget/model.ts';
import { scenes } from '../site/budget/scene.ts';
import { usualSettings } from '../site/budget/settings.ts';
import { anyCredit } from '../site/credits.ts';
import { makeFormat } from '../site/format.ts';
import { listTable } from '../site/influencers/list-table.ts';
import { ordered } from '../site/influencers/order.ts';
import { rosterOf } from '../site/influencers/roster.ts';
import { scoresOf } from '../site/influencers/scores.ts';
import type { Table } from '../site/table.ts';

/** A figure and where it stands. */
export interface Published {
  /** Path of its page: `/attribution/`. */
  route: string;
  figure: FigureContent;
  table: Table;
}

/** Pages whose tables are not called after their path. */
const ROUTES: Record<string, string> = {
  summary: '/',
  quality: '/data-quality/',
  journeys: '/attribution/journeys/',
  'truth-creators': '/truth/creators/',
};

/** Every figure of the site by the name of its CSV: `attribution-models`. */
export function csvTables(): Map<string, Published> {
  const fmt = makeFormat(report('site'));
  const { results: all } = attribution();
  const results = all && anyCredit(all) ? all : null;
  const named = (page: string, figures: Record<string, FigureContent> | FigureContent[]) =>
    Object.values(figures).map((figure): [string, Published] => [
      csvName(page, figure),
      { route: ROUTES[page] ?? `/${page}/`, figure, table: figure.table },
    ]);
  const { results: content } = report('content');
  const figures = content && contentFigures(content, fmt);
  return new Map([
    ...named('truth', truthFigures(report('truth'), { primary: all?.primaryModel ?? '', fmt })),
    ...named('truth-creators', truthCreatorFigures(report('truth'), fmt)),
    ...named('quality', qualityFigures(report('quality'), fmt)),
    ...(figures ? named('content', [...figures.scoped, ...figures.fixed]) : []),
    ...(results ? named('attribution', attributionFigures(results, fmt)) : []),
    ...(results ? named('journeys', journeyFigures(results, fmt)) : []),
    ...creatorTables(named),
    ...planTables(named),
    ...(results ? named('summary', summaryFigures(results, fmt)) : []),
  ]);
}

/** The figures of the Influencers page, and its whole list, highest score first. */
function creatorTables(
  named: (page: string, figures: Record<string, FigureContent>) => [string, Published][],
): [string, Published][] {
  const fmt = makeFormat(report('site'));
  const { results } = report('influencers');
  if (!results || results.creators.id.length === 0) return [];
  const roster = rosterOf(results);
  const scores = scoresOf(roster, null, '');
  const table = listTable({ roster, scores, fmt }, ordered(roster, scores, '-score'));
  // No chart: the list stands on its page as it is.
  const list: FigureContent = {
    id: 'list',
    title: 'Every creator, highest score first',
    say: [],
    chart: [],
    note: null,
    table,
    method: 'creators#how-many-score-high',
  };
  return [...named('influencers', influencersFigures(roster, fmt)), ...named('influencers', { list })];
}

/** The calculator as it opens: curves, all measures of the plans, and whom the best one books. */
function planTables(
  named: (page: string, figures: Record<string, FigureContent>) => [string, Published][],
): [string, Published][] {
  const fmt = makeFormat(report('site'));
  const { results } = report('budget');
  if (!results) return [];
  const model = openView(results, results.all);
  const scene = scenes(model)(usualSettings(model.segments.length));
  const booked = bookedPlan(scene, scene.best, budgetCreators());
  const bare = (id: string, title: string, table: Table): FigureContent => ({
    id,
    title,
    say: [],
    chart: [],
    note: null,
    table,
    method: 'allocation#allocation-page',
  });
  return named('calculator', {
    curves: curvesFigure(scene, fmt),
    plans: bare('plans', 'All measures of all segments: today, and the best plan', plansTable(scene, fmt)),
    bookings: bare('bookings', 'Whom the best plan books', bookingsTable(booked, { model, fmt })),
  });
}

export const csvName = (page: string, figure: Pick<FigureContent, 'id'>) => `${page}-${figure.id}`;
