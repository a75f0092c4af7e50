import type { posts } from '../schema/datasets/posts.ts';
import type { NumberColumn, WordColumn } from '../tables/table.ts';
import { wordAt } from '../tables/table.ts';
import { binNames, binOf, CAPTION, HASHTAGS, PRODUCTS, type Bins } from './bins.ts';
import { compare, type RatedPosts } from './posts.ts';

/** Something about a post that a creator could have chosen otherwise. */
export interface Attribute {
  id: string;
  /** The column that tells it. */
  column: string;
  /** Two levels compare with each other, more with their mean. */
  yesNo: boolean;
  /** False for what is only held constant. */
  reported: boolean;
  levels(posts: RatedPosts): Levels;
}

/** The level of each post. */
export interface Levels {
  names: readonly string[];
  /** Platform of each level, where a name means something else on each; absent where it does not. */
  platforms?: readonly string[];
  /** Into `names`; -1 where the data do not say. */
  of: Int32Array;
}

type Columns = typeof posts;

/** A column with more names than that keeps the commonest, and the others become one level. */
const MOST_LEVELS = 12;
const MOST_PAIRS = 40;
export const OTHER = '(other)';

const named = (id: string, column: WordColumn<Columns>): Attribute => ({
  id,
  column,
  yesNo: false,
  reported: true,
  levels({ table, row }) {
    const words = table.words(column);
    return commonest(Array.from(row, (at) => wordAt(words, at)));
  },
});

/** What a reel does on one platform says nothing about another, so every platform has formats of its own. */
const format: Attribute = {
  ...named('format', 'content_type'),
  levels(posts) {
    const words = posts.table.words('content_type');
    const names = Array.from(posts.row, (at) => wordAt(words, at));
    const { names: pairs, of } = commonest(
      names.map((name, i) => (name === null ? null : JSON.stringify([posts.platform[i], name]))),
      MOST_PAIRS,
    );
    const parts = pairs.map((pair) => (pair === OTHER ? ['', OTHER] : (JSON.parse(pair) as string[])));
    return {
      names: parts.map((part) => part[1] as string),
      platforms: parts.map((part) => part[0] as string),
      of,
    };
  },
};

function commonest(values: readonly (string | null)[], most = MOST_LEVELS): Levels {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([name]) => name);
  const kept = ordered.length > most ? ordered.slice(0, most - 1) : ordered;
  const names = ordered.length > kept.length ? [...kept, OTHER] : kept;
  const place = new Map(kept.map((name, i) => [name, i]));
  return {
    names,
    of: Int32Array.from(values, (value) => (value === null ? -1 : (place.get(value) ?? names.length - 1))),
  };
}

const yesNo = (id: string, column: NumberColumn<Columns>): Attribute => ({
  id,
  column,
  yesNo: true,
  reported: true,
  levels: (posts) => numbered(posts, column, { names: ['no', 'yes'], place: (value) => value }),
});

const binned = (id: string, column: NumberColumn<Columns>, bins: Bins): Attribute => ({
  id,
  column,
  yesNo: false,
  reported: true,
  levels: (posts) => numbered(posts, column, { names: binNames(bins), place: (value) => binOf(bins, value) }),
});

function numbered(
  { table, row }: RatedPosts,
  column: NumberColumn<Columns>,
  { names, place }: { names: readonly string[]; place: (value: number) => number },
): Levels {
  const values = table.numbers(column);
  const of = (value: number): number => (Number.isNaN(value) ? -1 : place(value));
  return { names, of: row.map((at) => of(values[at] as number)) };
}

export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
export const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

const monthOf = (time: number): number => new Date(time).getUTCMonth();
/** 0 is Monday. */
const weekdayOf = (time: number): number => (new Date(time).getUTCDay() + 6) % 7;

const dated = (id: string, names: readonly string[], place: (time: number) => number): Attribute => ({
  id,
  column: 'post_date',
  yesNo: false,
  reported: id === 'month',
  levels: (posts) => numbered(posts, 'post_date', { names, place }),
});

/** Held constant when the data span more than one year, so that a season is not a trend. */
const year: Attribute = {
  id: 'year',
  column: 'post_date',
  yesNo: false,
  reported: false,
  levels({ table, row }) {
    const dates = table.numbers('post_date');
    return commonest(Array.from(row, (at) => String(new Date(dates[at] as number).getUTCFullYear())));
  },
};

const hour: Attribute = {
  id: 'hour',
  column: 'post_time_hour',
  yesNo: false,
  reported: false,
  levels: (posts) => numbered(posts, 'post_time_hour', { names: HOURS, place: (value) => value }),
};

/** Weekday times 24 plus hour. */
export const cell: Attribute = {
  id: 'hours',
  column: 'post_time_hour',
  yesNo: false,
  reported: false,
  levels(posts) {
    const [hours, weekdays] = [hour.levels(posts).of, weekday.levels(posts).of];
    const names = WEEKDAYS.flatMap((day) => HOURS.map((at) => `${day} ${at}`));
    return { names, of: hours.map((at, i) => (at < 0 ? -1 : (weekdays[i] as number) * 24 + at)) };
  },
};

export const weekday = dated('weekday', WEEKDAYS, weekdayOf);

/** What is compared within creators, in the order of the page. */
export const attributes: readonly Attribute[] = [
  format,
  named('style', 'visual_style'),
  named('color', 'dominant_color'),
  yesNo('sponsored', 'is_sponsored'),
  yesNo('code', 'discount_code_present'),
  yesNo('cta', 'has_cta'),
  binned('hashtags', 'hashtag_count', HASHTAGS),
  binned('caption', 'caption_length', CAPTION),
  binned('products', 'product_count', PRODUCTS),
  dated('month', MONTHS, monthOf),
  year,
];

/** When it was posted, where the model is of all platforms: too little for 168 hours of each. */
export const whenPosted: readonly Attribute[] = [weekday, hour];
