import type { Config } from '../config.ts';
import { isResponse, type NoResponses, type Responses, type View } from '../response/index.ts';
import type { Span } from '../journeys/journey-data.ts';
import { slugs } from '../slugs.ts';
import { quantileSorted } from '../stats/quantile.ts';
import { roundDrawn } from '../stats/round.ts';
import { sum } from '../stats/sum.ts';
import type {
  BrandBudget,
  BudgetCreators,
  BudgetEmptiness,
  BudgetReport,
  BudgetResults,
} from './contract.ts';
import { creatorColumns, offerColumns } from './budget/offers.ts';
import { budgetView } from './budget/view.ts';
import { isoDay } from './iso-day.ts';

const EMPTY: Record<BudgetEmptiness['reason'], string> = {
  'no-influencers': 'There is no table of influencers, so there is nobody to book.',
  'no-posts': 'There is no table of posts, so nothing is known of what creators bring.',
  'no-log': 'There is no log of touches that names posts, so orders cannot be credited to creators.',
  'no-prices': 'No creator has both a price and a post to go by, so nothing can be planned.',
};

/** The report of the page, and the files that it asks for when they are wanted: creators, and each brand by its slug. */
export interface BudgetFiles {
  report: BudgetReport;
  creators: BudgetCreators | null;
  brands: ReadonlyMap<string, BrandBudget>;
}

/** Response curves, today, and plans for today's spend; of all brands, and of each. */
export function budgetFiles(
  responses: Responses | NoResponses,
  config: Config,
  period: Span | null,
): BudgetFiles {
  if (!isResponse(responses) || period === null) {
    const reason = isResponse(responses) ? 'no-log' : responses.reason;
    return {
      report: { results: null, empty: { reason, text: EMPTY[reason] } },
      creators: null,
      brands: new Map(),
    };
  }
  const { all, brands, market } = responses;
  const terms = termsOf(config);
  const named = namesOf(responses);
  const view = (of: View, name: { id: string; label: string }) => budgetView(of, { market, terms, ...name });
  return {
    report: {
      results: {
        cents: responses.cents,
        period: { first: isoDay(period.first), last: isoDay(period.last), days: market.days },
        draws: market.draws,
        level: terms.level,
        basis: market.levels.basis,
        terms,
        targetReturn: config.budget.targetReturn,
        crowding: crowdingOf(responses, config),
        all: view(all, { id: 'all', label: 'All brands' }),
        brands: named.map((name, b) => ({ ...name, spend: sum((brands[b] as View).observed.spend) })),
      },
      empty: null,
    },
    creators: creatorColumns(all, market, terms.level),
    brands: new Map(
      named.map(({ slug, name }, b) => {
        const own = brands[b] as View;
        return [slug, { view: view(own, { id: slug, label: name }), offers: offerColumns(own) }];
      }),
    ),
  };
}

const termsOf = ({ budget, uncertainty }: Config): BudgetResults['terms'] => ({
  goal: budget.goal,
  margin: budget.margin,
  returns: budget.returnRate,
  tail: budget.cautiousTail,
  level: uncertainty.level,
});

function namesOf({ brands, market }: Responses): { id: string; name: string; slug: string }[] {
  const known = new Map(market.scores.evidence.alignment.brands.map(({ id, name }) => [id, name]));
  const named = brands.map(({ brand }) => ({ id: brand ?? '', name: known.get(brand ?? '') ?? brand ?? '' }));
  const parts = slugs(
    named.map(({ name }) => name),
    'brand',
  );
  return named.map((one, b) => ({ ...one, slug: parts[b] as string }));
}

function crowdingOf(
  { market: { crowd, crowding } }: Responses,
  { budget, uncertainty }: Config,
): BudgetResults['crowding'] {
  const sorted = crowd.draws.slice().sort();
  const { estimated } = crowd;
  return {
    elasticity: roundDrawn(crowding.elasticity),
    window: crowding.window,
    low: roundDrawn(quantileSorted(sorted, (1 - uncertainty.level) / 2)),
    high: roundDrawn(quantileSorted(sorted, (1 + uncertainty.level) / 2)),
    days: budget.crowdingDays,
    assumed: { elasticity: budget.elasticity, deviation: budget.elasticitySpread },
    estimated: estimated && {
      elasticity: roundDrawn(estimated.elasticity),
      deviation: roundDrawn(estimated.deviation),
    },
  };
}
