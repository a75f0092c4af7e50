import type { BudgetEmptiness } from '../../../pipeline/report/contract.ts';
import { sum } from '../../../pipeline/stats/sum.ts';
import { sharesIn, type Scene } from '../budget/scene.ts';
import type { Format } from '../format.ts';
import { list } from '../words.ts';
import {
  between,
  bringing,
  goalWord,
  inDraws,
  sameBudget,
  segmentName,
  splitLabel,
  titleLabel,
  verdictOf,
} from './budget-words.ts';

const money = (cents: number, scene: Scene, fmt: Format) => fmt.money(cents / scene.model.facts.cents);

/** What the best plan is worth against what was booked: the finding of the page as it opens. */
export function bestTitle(scene: Scene, fmt: Format): string {
  const head = sameBudget(scene) ? 'The best plan' : `With ${money(scene.budget, scene, fmt)} the best plan`;
  const said = bringing(scene.bestAgainst.today, fmt, goalWord(scene));
  if (said === null) return 'The data cannot tell the best plan from what is booked today';
  return `${head} ${said} today’s posts`;
}

/** What the reader's own plan is worth, and what the best one would add. */
export function mineTitle(scene: Scene, fmt: Format): string {
  if (scene.settings.split === 'best') return bestTitle(scene, fmt);
  const label = titleLabel(scene.settings);
  const said = bringing(scene.mineAgainst.today, fmt, goalWord(scene));
  if (!sameBudget(scene)) {
    const head = `With ${money(scene.budget, scene, fmt)} ${lower(label)}`;
    return said === null ? `${head} cannot be told from today’s posts` : `${head} ${said} today’s posts`;
  }
  return said === null
    ? `${label} cannot be told from today’s posts; ${bestRest(scene, fmt)}`
    : `${label} ${said} today’s posts; ${bestRest(scene, fmt)}`;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function bestRest({ mineAgainst: { best } }: Scene, fmt: Format): string {
  const short = fmt.money(Math.abs(best.difference.mean));
  if (best.difference.mean >= 0 || short === fmt.money(0)) return 'no plan is better';
  const verdict = verdictOf(best);
  if (verdict === 'less') return `the best adds ${short}`;
  return verdict === 'probably-less' ? `the best probably adds ${short}` : 'the best may add nothing';
}

/** What is compared, what it is worth with its interval, and what changes. */
export function planStandfirst(scene: Scene, fmt: Format): string {
  return [worthSentence(scene, fmt), splitSentence(scene, fmt), changeSentence(scene, fmt)]
    .filter((s) => s !== null)
    .join(' ');
}

function worthSentence(scene: Scene, fmt: Format): string {
  const { model, today, best, bestAgainst } = scene;
  const { first, last } = model.facts.period;
  const interval = (of: { low: number; high: number }) => between(of, fmt.money);
  const { difference, probability } = bestAgainst.today;
  const gain = fmt.signed(difference.mean, fmt.money);
  const other = sameBudget(scene) ? '' : ` The best plan for ${money(scene.budget, scene, fmt)}`;
  const open = `From ${fmt.date(first)} to ${fmt.date(last)} posts for ${money(model.view.today.total.spend, scene, fmt)} brought ${fmt.money(today.revenue.mean)} (${fmt.percent(model.facts.level)} interval ${interval(today.revenue)}).`;
  const then = `${other || ' The best plan for the same money'} is expected to bring ${fmt.money(best.revenue.mean)}: ${gain} of ${goalWord(scene)} (${signedRange(difference, fmt)}), ahead ${inDraws(probability, fmt)}.`;
  return open + then;
}

const signedRange = ({ low, high }: { low: number; high: number }, fmt: Format) =>
  `${fmt.signed(low, fmt.money)} to ${fmt.signed(high, fmt.money)}`;

/** How much of the gain needs no other split. */
export function splitSentence(scene: Scene, fmt: Format): string | null {
  const { bestAgainst, anewAgainstToday } = scene;
  const whole = bestAgainst.today.difference.mean;
  const part = anewAgainstToday.difference.mean;
  if (!sameBudget(scene) || whole <= 0 || verdictOf(bestAgainst.today) === 'unclear') return null;
  if (verdictOf(anewAgainstToday) !== 'more')
    return 'Booking better creators within today’s split is not clearly enough: the split must change.';
  const left = fmt.money(Math.max(0, whole - part));
  return `Of that ${fmt.money(part)} comes from booking better creators within today’s split, ${left} from another split.`;
}

/** Smallest move worth a name, as a share of the budget. */
const WORTH = 0.01;
const NAMES = 2;

/** From where to where the best plan moves money. */
export function changeSentence({ model, anew, best }: Scene, fmt: Format): string | null {
  const now = sharesIn(anew);
  const moves = sharesIn(best).map((share, i) => ({
    name: segmentName(model, i),
    by: share - (now[i] ?? 0),
  }));
  const most = (sign: 1 | -1) =>
    moves
      .filter(({ by }) => sign * by >= WORTH)
      .toSorted((a, b) => sign * (b.by - a.by))
      .slice(0, NAMES)
      .map(({ name }) => name);
  const moved = sum(moves.map(({ by }) => Math.max(0, by)));
  const [to, from] = [most(1), most(-1)];
  if (to.length === 0 || from.length === 0) return 'It keeps today’s split but for small moves.';
  return `It moves ${fmt.percent(moved)} of the money, most of it from ${list(from)} to ${list(to)}.`;
}

/** What the numbers rest on, where that is less than lift tests. */
export function basisNote({ model }: Pick<Scene, 'model'>): string | null {
  const { basis } = model.facts;
  if (basis === 'data-driven')
    return 'No lift test stands behind these numbers: they rest on the log alone, so they are observational and their intervals may be too narrow.';
  if (basis === 'credited')
    return 'These data do not tell what posts cause. Credit stands in its place here, and credit is usually more than what is caused.';
  return null;
}

/** Money that the best plan leaves, and why. */
export function unspentSentence(scene: Scene, fmt: Format): string | null {
  const { unspent } = scene;
  if (!unspent) return null;
  const left = money(unspent.cents, scene, fmt);
  const why = {
    ceilings: 'every segment is at its maximum or lock',
    posts: 'one more post costs more than is left',
    saturated: 'further posts would bring nothing more',
  }[unspent.why];
  return `The best plan leaves ${left} of ${money(scene.budget, scene, fmt)} unspent: ${why}.`;
}

/** More than the creators of a segment can take brings nothing. */
export function overfullSentence(scene: Scene, fmt: Format): string | null {
  const { model, mine } = scene;
  const over = model.segments.flatMap(({ curve }, i) => {
    const most = curve.spend.at(-1) ?? 0;
    const spend = mine.plan[i] ?? 0;
    return spend > most ? [{ name: segmentName(model, i), by: spend - most }] : [];
  });
  if (over.length === 0) return null;
  const names =
    over.length > 3
      ? [...over.slice(0, 3).map((o) => o.name), `${over.length - 3} more`]
      : over.map((o) => o.name);
  return `Your plan gives ${money(sum(over.map((o) => o.by)), scene, fmt)} more to ${list(names)} than all posts there cost; that money brings nothing.`;
}

/** What stays in sight on a phone while sliders move. */
export const pinParts = ({ mine, today, best }: Scene, fmt: Format): { text: string; own: boolean }[] => [
  { text: `Mine ${fmt.money(mine.revenue.mean)}`, own: true },
  { text: ` today ${fmt.money(today.revenue.mean)}, best ${fmt.money(best.revenue.mean)}`, own: false },
];

/** What a screen reader hears after a change. */
export function heard(scene: Scene, fmt: Format): string {
  const { mine, mineAgainst } = scene;
  const { today, best } = mineAgainst;
  const rest = mine === scene.best ? '' : `, of the best plan ${inDraws(best.probability, fmt)}`;
  return `${splitLabel(scene.settings)} brings ${fmt.money(mine.revenue.mean)}, ${between(mine.revenue, fmt.money)}. Ahead of today’s posts ${inDraws(today.probability, fmt)}${rest}.`;
}

export const nothingPlannedTitle = (empty: BudgetEmptiness | null): string =>
  empty?.reason === 'no-influencers' ? 'There is nobody to book' : 'No budget can be planned from these data';
