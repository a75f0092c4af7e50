import { report, viewCredits } from '../report.ts';
import { creditedCreators, type CreatorsView, type CreditedCreators } from '../site/creators/view.ts';
import { makeFormat } from '../site/format.ts';
import { hasPage } from '../site/influencers/page.ts';
import { asReported, rosterOf } from '../site/influencers/roster.ts';

/** Names of touches by creator. */
const VIEW = 'influencer';

/** What all pages of creators share, made once; null without anybody. */
export function creatorsView(): CreatorsView | null {
  const { results } = report('influencers');
  const { results: own } = report('creators');
  if (!results || !own || results.creators.id.length === 0) return null;
  const site = report('site');
  return {
    results,
    own,
    roster: rosterOf(results, asReported(results)),
    credits: creditsByCreator(),
    period: site.period,
    fmt: makeFormat(site),
  };
}

function creditsByCreator(): CreditedCreators | null {
  const { results } = report('attribution');
  const listed = results?.views.find(({ id }) => id === VIEW);
  if (!results || !listed || listed.unavailable !== null) return null;
  return creditedCreators(viewCredits(VIEW), results.models, results.hasValue ? 'value' : 'conversions');
}

/** Numbers of the creators that have a page. */
export const withPages = ({ roster }: CreatorsView): number[] =>
  [...roster.name.keys()].filter((i) => hasPage(roster, i));
