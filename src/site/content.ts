import type {
  ContentAttribute,
  ContentDifference,
  ContentLevel,
  ContentResults,
  ContentScope,
} from '../../pipeline/report/contract.ts';
import type { Format } from './format.ts';
import { named } from './words.ts';

/** The part of the results that the platform filter needs in the browser. */
export type ScopedResults = Pick<ContentResults, 'level' | 'alpha' | 'enough'> & {
  scopes: Omit<ContentScope, 'hours'>[];
};

/** Everything that a filtered figure is made from. */
export interface ContentView {
  results: ScopedResults;
  scope: Omit<ContentScope, 'hours'>;
  fmt: Format;
}

export const scoped = ({ level, alpha, enough, scopes }: ContentResults): ScopedResults => ({
  level,
  alpha,
  enough,
  scopes: scopes.map(({ id, label, posts, creators, rate, modelled, attributes }) => ({
    id,
    label,
    posts,
    creators,
    rate,
    modelled,
    attributes,
  })),
});

/** @param id of a scope; all platforms when there is none such */
export function viewOf(results: ScopedResults, id: string, fmt: Format): ContentView {
  const scope = results.scopes.find((s) => s.id === id) ?? results.scopes[0];
  if (!scope) throw new Error('content: expected a scope, got none');
  return { results, scope, fmt };
}

type Id = ContentAttribute['id'];

interface Words {
  /** In a title: `Format moves engagement`. */
  name: string;
  /** In a list of things: `the format`. */
  plural: boolean;
}

const NAMES: Record<Id, Words> = {
  format: { name: 'Format', plural: false },
  style: { name: 'Visual style', plural: false },
  color: { name: 'Dominant colour', plural: false },
  sponsored: { name: 'Sponsorship', plural: false },
  code: { name: 'A discount code', plural: false },
  cta: { name: 'A call to action', plural: false },
  hashtags: { name: 'Hashtags', plural: true },
  caption: { name: 'Caption length', plural: false },
  products: { name: 'Products shown', plural: true },
  month: { name: 'Season', plural: false },
};

export const attributeName = (id: Id) => NAMES[id].name;
export const isPlural = (id: Id) => NAMES[id].plural;
/** Inside a sentence. */
export const lowerName = (id: Id) => attributeName(id).charAt(0).toLowerCase() + attributeName(id).slice(1);

export const attributeIn = ({ scope }: ContentView, id: Id) => scope.attributes.find((a) => a.id === id);

/** Whether the levels of an attribute differ at all, after all attributes were looked at; null where nothing can be said. */
export function found({ results }: ContentView, { test }: ContentAttribute): boolean | null {
  return test === null ? null : test.q <= results.alpha;
}

export const clear = (d: ContentDifference) => d.low > 0 || d.high < 0;

/** An effect that may be stated: its attribute is found, it stands after all levels were looked at, and its interval leaves out nothing. */
export const claimed = (view: ContentView, attribute: ContentAttribute, level: ContentLevel): boolean =>
  found(view, attribute) === true &&
  !level.thin &&
  level.effect !== null &&
  level.q !== null &&
  level.q <= view.results.alpha &&
  clear(level.effect);

const size = ({ effect }: ContentLevel) => Math.abs(Math.log1p(effect?.value ?? 0));

/** Claimed levels, the largest effect first. */
export const claims = (view: ContentView, attribute: ContentAttribute): ContentLevel[] =>
  attribute.levels.filter((l) => claimed(view, attribute, l)).toSorted((a, b) => size(b) - size(a));

/** `+19.5%`, `−7%`: one decimal under a fifth. */
export const signedShare = (value: number, fmt: Format) =>
  fmt.signed(Math.abs(value) < 0.0005 ? 0 : value, fmt.share);

/** `19.5% more`, `7% less`. */
export const moreOrLess = (value: number, fmt: Format) =>
  `${fmt.share(Math.abs(value))} ${value < 0 ? 'less' : 'more'}`;

/** `+17.5% to +21%`. */
export const rangeOf = ({ low, high }: { low: number; high: number }, fmt: Format) =>
  `${signedShare(low, fmt)} to ${signedShare(high, fmt)}`;

const MONTHS = new Map([
  ['Jan', 'January'],
  ['Feb', 'February'],
  ['Mar', 'March'],
  ['Apr', 'April'],
  ['May', 'May'],
  ['Jun', 'June'],
  ['Jul', 'July'],
  ['Aug', 'August'],
  ['Sep', 'September'],
  ['Oct', 'October'],
  ['Nov', 'November'],
  ['Dec', 'December'],
]);

export const monthName = (id: string) => MONTHS.get(id) ?? id;

/** A level as the subject of a sentence about its posts: `Reel posts on Instagram`, `Posts with blue as the main colour`. */
export function subject(attribute: ContentAttribute, level: ContentLevel): string {
  const name = named(level.label);
  switch (attribute.id) {
    case 'format':
      return level.platform === null
        ? `${name} posts`
        : `${named(level.platform)} ${name.toLowerCase()} posts`;
    case 'style':
      return `${name} posts`;
    case 'color':
      return `${name} pictures`;
    case 'sponsored':
      return 'Sponsored posts';
    case 'code':
      return 'Posts with a discount code';
    case 'cta':
      return 'Posts with a call to action';
    case 'hashtags':
      return `Posts with ${level.id === '0' ? 'no' : level.label} hashtags`;
    case 'caption':
      return `Captions of ${level.label} characters`;
    case 'products':
      return `Posts that show ${level.id === '0' ? 'no' : level.label} ${level.id === '1' ? 'product' : 'products'}`;
    case 'month':
      return `${monthName(level.id)} posts`;
  }
}
