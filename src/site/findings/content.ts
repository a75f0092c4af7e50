import type {
  ContentAttribute,
  ContentLevel,
  ContentReport,
  ContentResults,
} from '../../../pipeline/report/contract.ts';
import {
  attributeIn,
  attributeName,
  claims,
  clear,
  found,
  isPlural,
  lowerName,
  moreOrLess,
  rangeOf,
  subject,
  type ContentView,
} from '../content.ts';
import type { Format } from '../format.ts';
import { capital, list, plural, spell } from '../words.ts';

/** What the opening may leave out: a season cannot be chosen, and sponsorship is another question. */
const CHOSEN: ContentAttribute['id'][] = [
  'format',
  'style',
  'color',
  'code',
  'cta',
  'hashtags',
  'caption',
  'products',
];

const chosen = ({ scope }: ContentView) => scope.attributes.filter(({ id }) => CHOSEN.includes(id));

const largest = (view: ContentView, attribute: ContentAttribute) => claims(view, attribute)[0];

/** Attributes with an effect that may be stated, the largest first. */
export const moving = (view: ContentView) =>
  chosen(view)
    .flatMap((attribute) => {
      const level = largest(view, attribute);
      return level?.effect ? [{ attribute, level, effect: level.effect }] : [];
    })
    .toSorted((a, b) => Math.abs(Math.log1p(b.effect.value)) - Math.abs(Math.log1p(a.effect.value)));

/** Looked at, and nothing found. */
export const still = (view: ContentView) => chosen(view).filter((a) => found(view, a) === false);

/** The nearer and the farther end of an interval, in logarithms, whichever way it goes. */
const ends = ({ low, high }: { low: number; high: number }) =>
  [Math.abs(Math.log1p(low)), Math.abs(Math.log1p(high))].toSorted((a, b) => a - b) as [number, number];

/** The page in one sentence. */
export function contentTitle(view: ContentView): string {
  const [first, second] = moving(view);
  const rest = still(view)
    .slice(0, 3)
    .map(({ id }) => lowerName(id));
  if (!view.scope.modelled) return 'There are too few posts to tell what moves engagement';
  if (!first)
    return rest.length > 0
      ? `No effect found of ${list(rest)}`
      : 'Nothing that was looked at clearly moves engagement';
  const most = !second || ends(first.effect)[0] > ends(second.effect)[1];
  const start = most
    ? `${attributeName(first.attribute.id)} ${isPlural(first.attribute.id) ? 'move' : 'moves'} engagement most`
    : `${attributeName(first.attribute.id)} and ${lowerName(second.attribute.id)} move engagement`;
  if (rest.length === 0) return start;
  const many = rest.length > 1 || still(view).some(({ id }) => isPlural(id));
  return `${start}; ${list(rest)} ${many ? 'show' : 'shows'} no effect`;
}

export function contentStandfirst(
  { posts, creators, rate, period, scopes }: ContentResults,
  fmt: Format,
): string {
  const who = `${fmt.count(posts)} ${plural(posts, 'post')} of ${fmt.count(creators)} ${plural(creators, 'creator')}, ${fmt.date(period.first)} to ${fmt.date(period.last)}`;
  const how = scopes[0]?.modelled
    ? 'each held against other posts of the same creator'
    : 'too few to hold each against other posts of the same creator';
  return `${who}, ${how}. A mean post earns likes, comments, shares and saves worth ${fmt.percent(rate, 2)} of its account’s followers; that is the engagement rate here.`;
}

/** Why the page is empty. */
export const contentEmptyTitle = ({ empty }: ContentReport) =>
  empty?.reason === 'no-posts'
    ? 'There is no post to compare yet'
    : 'No post has an engagement rate, so nothing can be compared';

/** Posts that could not be rated. */
export function leftOutSentence({ leftOut }: ContentResults, fmt: Format): string | null {
  const parts = [
    leftOut.followers > 0 ? `${fmt.count(leftOut.followers)} whose account has no known followers` : null,
    leftOut.likes > 0 ? `${fmt.count(leftOut.likes)} without likes on record` : null,
  ].filter((p) => p !== null);
  return parts.length > 0 ? `Left out: ${list(parts)}.` : null;
}

const against = ({ yesNo, id }: ContentAttribute) =>
  yesNo ? (id === 'sponsored' ? 'organic posts' : 'posts without') : 'the mean post';

/** An effect with its interval: `Instagram reel posts draw 90% more engagement than the mean post (90% interval +88% to +92%)`. */
export function effectSentence(
  view: ContentView,
  attribute: ContentAttribute,
  level: ContentLevel,
): string | null {
  const { fmt, results } = view;
  if (!level.effect) return null;
  return `${subject(attribute, level)} draw ${moreOrLess(level.effect.value, fmt)} engagement than ${against(attribute)} (${fmt.percent(results.level)} interval ${rangeOf(level.effect, fmt)}).`;
}

/** Title of the figure of one attribute: the largest effect that holds, or what keeps it from being said. */
export function attributeTitle(view: ContentView, attribute: ContentAttribute): string {
  const { fmt } = view;
  const all = claims(view, attribute);
  // What draws more is what readers look for.
  const best = all.find((l) => (l.effect?.value ?? 0) > 0) ?? all[0];
  if (best?.effect)
    return `${subject(attribute, best)} draw ${moreOrLess(best.effect.value, fmt)} engagement than ${against(attribute)}`;
  const is = found(view, attribute);
  if (is === false) return `No effect of ${lowerName(attribute.id)} found`;
  if (is === null) return cannotSay(attribute, view);
  const [maybe] = attribute.levels.filter((l) => !l.thin && l.effect && clear(l.effect));
  return maybe?.effect
    ? `${subject(attribute, maybe)} may draw ${maybe.effect.value < 0 ? 'less' : 'more'} engagement than ${against(attribute)}`
    : `${capital(lowerName(attribute.id))} ${isPlural(attribute.id) ? 'differ' : 'makes a difference'}, but no kind stands out`;
}

function cannotSay({ levels, id }: ContentAttribute, { scope }: ContentView): string {
  if (!scope.modelled) return `Too few posts to say what ${lowerName(id)} does`;
  return levels.length < 2
    ? `Only one kind of ${lowerName(id)} here, so there is nothing to compare`
    : `Too few creators vary ${lowerName(id)} to compare it`;
}

/** What would have been seen, where nothing was. */
export function smallestSentence({ fmt }: ContentView, attribute: ContentAttribute): string | null {
  const { smallest } = attribute;
  if (smallest === null) return null;
  const what = attribute.yesNo ? 'An effect' : 'An effect of a typical level';
  return `${what} of ${fmt.share(smallest)} or more would have been found in 8 of 10 cases.`;
}

const kindOf = (id: ContentAttribute['id']) =>
  id === 'month' ? 'month' : id === 'color' ? 'colour' : 'kind';

/** What stands beside the figure of an attribute. */
export function attributeSentences(view: ContentView, id: ContentAttribute['id']): string[] {
  const attribute = attributeIn(view, id);
  if (!attribute) return [];
  const all = claims(view, attribute);
  const [up] = all.filter((l) => (l.effect?.value ?? 0) > 0);
  const [down] = all.filter((l) => (l.effect?.value ?? 0) < 0);
  const rest = attribute.levels.filter((l) => !all.includes(l) && l.effect && !l.thin).length;
  return [
    up ? effectSentence(view, attribute, up) : null,
    down ? effectSentence(view, attribute, down) : null,
    all.length > 0 && rest > 0
      ? `${capital(spell(rest))} other ${plural(rest, `${kindOf(id)} shows`, `${kindOf(id)}s show`)} no clear difference.`
      : null,
    found(view, attribute) === false ? smallestSentence(view, attribute) : null,
  ].filter((s) => s !== null);
}
