import type { Config } from '../config.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import { source } from '../random/source.ts';
import { isScored, scoreInfluencers, type Scores } from '../scoring/scores.ts';
import type { posts } from '../schema/datasets/posts.ts';
import type { touchpoints } from '../schema/datasets/touchpoints.ts';
import { wordAt, type Table, type WordColumn } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';

/** What scores say when touches and orders are dealt out by lot among like posts. */
export interface Shuffled {
  /** Creators who are High with at least this chance, as they are and shuffled. */
  sure: number;
  real: number;
  shuffled: number;
  /** Creators with a score. */
  scored: number;
}

/** From here on somebody counts as certainly High. */
const SURE = 0.9;

export function shuffled(
  { tables, journeys, config }: { tables: Tables; journeys: JourneyData; config: Config },
  scores: Scores,
): Shuffled {
  const { touchpoints: touches, posts: table } = tables;
  const lot = touches && table ? { ...tables, touchpoints: dealtOut(touches, table) } : tables;
  const other = scoreInfluencers({ tables: lot, journeys }, config);
  return {
    sure: SURE,
    real: certain(scores),
    shuffled: isScored(other) ? certain(other) : 0,
    scored: scores.scored.length,
  };
}

const certain = ({ scored, chances }: Scores): number =>
  scored.filter((c) => (chances[3 * c] as number) >= SURE).length;

/** Posts of a platform that follow each other by reach and are dealt out among each other. */
const HAND = 20;

/**
 * The same touches with the posts exchanged by lot for others of the same platform and of nearly the same reach: what reach sells stays,
 * what a creator adds to it is gone.
 */
function dealtOut(touches: Table<typeof touchpoints>, table: Table<typeof posts>): Table<typeof touchpoints> {
  const swap = new Map<string, string>();
  const uniform = source('score audit', 'shuffle');
  for (const hand of handsOf(table)) {
    const others = hand.slice();
    // Fisher and Yates, from the end.
    for (let i = others.length - 1; i > 0; i--) {
      const j = Math.floor(uniform() * (i + 1));
      [others[i], others[j]] = [others[j] as string, others[i] as string];
    }
    hand.forEach((own, at) => swap.set(own, others[at] as string));
  }
  const words = touches.words('post_id');
  const names = words.names.map((name) => swap.get(name) ?? name);
  const places = new Map(names.map((name, at) => [name, at]));
  const mixed = { codes: words.codes, names, find: (word: string) => places.get(word) ?? -1 };
  return {
    ...touches,
    words: (column: WordColumn<typeof touchpoints>) => (column === 'post_id' ? mixed : touches.words(column)),
  };
}

/** Ids of sponsored posts, those of each hand together. */
function handsOf(table: Table<typeof posts>): string[][] {
  const [id, brand, platform] = [table.words('post_id'), table.words('brand_id'), table.words('platform')];
  const reach = table.numbers('reach');
  const sponsored = [...id.codes.keys()]
    .filter((row) => wordAt(brand, row) !== null)
    .map((row) => ({
      id: wordAt(id, row) ?? '',
      platform: wordAt(platform, row) ?? '',
      reach: reach[row] as number,
    }));
  return [...Map.groupBy(sponsored, (post) => post.platform)].flatMap(([, own]) => {
    const sorted = own.sort((a, b) => a.reach - b.reach || (a.id < b.id ? -1 : 1)).map((post) => post.id);
    const hands = Math.ceil(sorted.length / HAND);
    return Array.from({ length: hands }, (_, hand) => sorted.slice(hand * HAND, (hand + 1) * HAND));
  });
}
