import { spell } from '../words.ts';
import { fairText, priceOf } from './advice.ts';
import { flagsOf, handleOf, intervalAt, type CreatorView } from './view.ts';

/** From here on a chance is a claim, and from there on a weaker one. */
const SURE = 0.95;
const PROBABLE = 0.75;

type Leaning = 'good' | 'open' | 'bad';

/** Whether a post is worth its price, and whether the audience looks real: as far as the chances carry it. */
export function creatorTitle(view: CreatorView): string {
  const { results, i } = view;
  const { posts, sponsoredPosts, chanceWorth } = results.creators;
  const name = handleOf(view);
  if (posts[i] === 0) return `${name} has no posts in the reported days`;
  if (sponsoredPosts[i] === 0) return `${name} has not been booked yet, so only peers tell what a post earns`;
  const chance = chanceWorth[i] ?? null;
  if (chance === null) return `${name} has no price on record, so a return cannot be said`;
  const leaning: Leaning = chance >= PROBABLE ? 'good' : chance <= 1 - PROBABLE ? 'bad' : 'open';
  return `${name} ${worthClause(view, chance)}${audienceClause(view, leaning)}`;
}

function worthClause({ results, fmt }: CreatorView, chance: number): string {
  const { targetReturn, caused } = results;
  const how = degree(chance);
  if (targetReturn !== 0) {
    const target = `the target return of ${fmt.signed(targetReturn, (v) => fmt.percent(v))}`;
    return {
      sure: `meets ${target}`,
      probably: `probably meets ${target}`,
      open: `may or may not meet ${target}`,
      unlikely: `probably misses ${target}`,
      no: `misses ${target}`,
    }[how];
  }
  const credited = caused.basis === 'credited';
  const earns = credited ? 'is credited with' : 'earns';
  const probably = credited ? 'is probably credited with' : 'probably earns';
  return {
    sure: `${earns} more than a post costs`,
    probably: `${probably} more than a post costs`,
    open: `may or may not ${credited ? 'be credited with' : 'earn'} what a post costs`,
    unlikely: `${probably} less than a post costs`,
    no: `${earns} less than a post costs`,
  }[how];
}

function degree(chance: number): 'sure' | 'probably' | 'open' | 'unlikely' | 'no' {
  if (chance >= SURE) return 'sure';
  if (chance >= PROBABLE) return 'probably';
  if (chance > 1 - PROBABLE) return 'open';
  return chance > 1 - SURE ? 'unlikely' : 'no';
}

function audienceClause(view: CreatorView, leaning: Leaning): string {
  const flags = flagsOf(view);
  if (flags > 0) {
    const join = leaning === 'good' ? 'but' : 'and';
    return `, ${join} ${spell(flags)} ${flags === 1 ? 'check stands' : 'checks stand'} out`;
  }
  if (!looksReal(view)) return '';
  return `, ${leaning === 'bad' ? 'but' : 'and'} the audience looks real`;
}

/** Every check could be made and was clear, and the declared share lies, with its interval, above the lowest quarter of the peers. */
function looksReal({ results, own, i }: CreatorView): boolean {
  if (own.checks.some(({ value }) => (value[i] ?? null) === null)) return false;
  const k = results.factors.findIndex(({ id }) => id === 'authenticity');
  const column = results.creators.factors[k];
  const real = column ? intervalAt(column, i) : null;
  const usual = results.peers[results.creators.peers[i] ?? -1]?.factors[k];
  return real !== null && usual != null && (real.low ?? real.value) >= usual.q1;
}

/** For search engines and previews: the score, the advice and the price. */
export function creatorDescription(view: CreatorView): string {
  const { results, fmt, i } = view;
  const score = intervalAt(results.creators.score, i);
  const scored =
    score === null
      ? 'No score'
      : `Score ${fmt.count(score.value)}${score.low === null || score.high === null ? '' : ` (${fmt.count(score.low)} to ${fmt.count(score.high)})`}`;
  const fair = fairText(view);
  const price = priceOf(view);
  return `${creatorTitle(view)}. ${scored}.${fair === null ? '' : ` Fair price a post ${fair}`}${price === null || fair === null ? '' : `, price ${fmt.money(price)}`}${fair === null ? '' : '.'}`;
}
