import { describe, expect, it } from 'vitest';
import type {
  AttributionResults,
  ChannelEnds,
  Range,
  TransitionRow,
} from '../../../pipeline/report/contract.ts';
import { makeFormat } from '../format.ts';
import { sampleResults } from '../sample.ts';
import { wordCount } from '../words.ts';
import { endsSentences, endsTitle } from './ends.ts';
import { flowSentences, flowTitle } from './flow.ts';
import { pathSentences } from './paths.ts';
import { transitionsSentences, transitionsTitle } from './transitions.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });
const CHANNELS = ['Instagram', 'search', 'email'];

const range = (value: number, half: number | null): Range => ({
  value,
  low: half === null ? null : value - half,
  high: half === null ? null : value + half,
});

/** A row of moves: shares of next channels in per cent, of an order, and the rest none. */
function row(from: string, next: Record<string, number>, half: number | null, thin = false): TransitionRow {
  const to = Object.entries(next).map(([id, share]) => ({
    to: id === 'order' ? { kind: 'order' as const } : { kind: 'channel' as const, id },
    moves: share,
    share: range(share / 100, half),
  }));
  return { from: { kind: 'channel', id: from }, recorded: thin ? 3 : 50, thin, moves: 100, repeats: 0, to };
}

function moves(rows: TransitionRow[], folded = 0, channels = CHANNELS): AttributionResults {
  const results = sampleResults({ channels });
  const { touches } = results.journeys.transitions;
  return {
    ...results,
    journeys: { ...results.journeys, transitions: { folded, rows, touches } },
  };
}

describe('what follows what', () => {
  const both = (half: number | null) => [
    row('Instagram', { search: 30, email: 10 }, half),
    row('email', { search: 25, email: 20, Instagram: 1 }, half),
    row('search', { search: 9, email: 8 }, half),
  ];
  it.each<[string, AttributionResults, string]>([
    ['clear in two rows', moves(both(0.01)), 'After Instagram or Email, the likeliest next touch is Search'],
    ['clear in one', moves(both(0.04)), 'After Instagram, the likeliest next touch is Search'],
    ['nowhere', moves(both(0.2)), 'After no channel is another one clearly the likeliest next touch'],
    ['no draws', moves(both(null)), 'After Instagram or Email, the likeliest next touch is probably Search'],
    [
      'the same channel everywhere',
      moves([row('search', { search: 30 }, 0.01), row('email', { email: 9, search: 2 }, 0.01)]),
      'After every channel, the likeliest next touch is the same channel again',
    ],
    [
      'single touches',
      moves([row('search', { order: 9 }, 0.01)]),
      'No touch is followed by another: every journey has one',
    ],
    [
      'too few journeys',
      moves([row('search', { email: 90 }, 0.01, true)]),
      'Too few journeys are on record to say what follows what',
    ],
    ['one channel', sampleResults({ channels: ['Instagram'] }), '50% of touches are followed by another'],
  ])('%s', (_, results, title) => expect(transitionsTitle(results, fmt)).toBe(title));

  it('claims nothing where channels that are not told apart may be likelier', () => {
    const rows = both(0.01).map((r) => ({
      ...r,
      to: [...r.to, { to: { kind: 'others' as const }, moves: 40, share: range(0.4, 0.01) }],
    }));
    expect(transitionsTitle(moves(rows, 5), fmt)).toContain('After no channel');
  });

  it('says which channel an order follows most often only as far as intervals part', () => {
    const rows = (half: number | null) => [
      row('Instagram', { order: 1 }, half),
      row('search', { order: 5 }, half),
      row('email', { order: 2 }, half),
    ];
    const say = (half: number | null) => transitionsSentences(moves(rows(half)), fmt)[1];
    expect(say(0.01)).toBe(
      'An order follows Search most often: 5.0% of its touches (4.0% to 6.0%). That Search causes it is not said.',
    );
    expect(say(0.017)).toBe('An order follows Search or Email most often; their intervals overlap.');
    expect(say(0.03)).toBe('No channel is clearly the one that an order follows most often.');
    expect(say(null)).toContain('An order probably follows Search most often: 5.0% of its touches.');
  });

  it('says what is counted', () => {
    const results = sampleResults();
    const last = () => transitionsSentences(results, fmt).at(-1);
    expect(last()).toBe('Journeys without an order count too, as in Markov.');
    results.totals.recordedJourneys = 9;
    expect(last()).toContain('each journey on record counts for the shoppers that it stands for');
    results.totals.nullJourneys = 0;
    expect(last()).toContain('no journey without an order');
  });
});

/** Shifts in points, in the order of the channels. */
function ends(
  shifts: Record<string, number>,
  half: number | null,
  change: { thin?: boolean; orders?: number } = {},
) {
  const results = sampleResults({ channels: Object.keys(shifts) });
  const channels = Object.entries(shifts).map(([channel, shift]): ChannelEnds => ({
    channel,
    opens: range(0.2, half),
    closes: range(0.2 - shift / 100, half),
    shift: range(shift / 100, half),
    assisted: 3,
  }));
  const gained = Object.values(shifts).reduce((sum, s) => sum + Math.max(0, s), 0) / 200;
  const own = { orders: 400, thin: false, moved: range(gained, half), channels, ...change };
  return { ...results, journeys: { ...results.journeys, ends: own } };
}

describe('who opens and who closes', () => {
  const two = { Instagram: 6, search: -6 };
  const five = { Instagram: 6, 'Paid social': 5, email: 1, direct: -4, 'Organic social': -8 };
  it.each<[string, AttributionResults, string]>([
    ['one each', ends(two, 0.01), 'Instagram opens more orders than it closes; Search the reverse'],
    ['not clear', ends(two, 0.07), 'No channel clearly opens more orders than it closes, or fewer'],
    ['no draws', ends(two, null), 'Instagram probably opens more orders than it closes; Search the reverse'],
    [
      'only one is clear',
      ends({ Instagram: 6, search: -3, email: -3 }, 0.04),
      'Instagram opens more orders than it closes',
    ],
    [
      'all clear, many names',
      ends({ a: 6, b: 5, c: 4, direct: -7, 'Organic social': -8 }, 0.005),
      'Organic social and Direct close more orders than they open; the others the reverse',
    ],
    [
      'too long for both sides',
      ends(five, 0.02),
      'Organic social and Direct close more orders than they open',
    ],
    ['equal', ends({ a: 0, b: 0 }, null), 'Every channel opens as many orders as it closes'],
    [
      'thin',
      ends(two, 0.01, { thin: true }),
      'Too few orders of two touches to say who opens and who closes',
    ],
    ['none', ends(two, 0.01, { orders: 0 }), 'No order came after two touches, so none is opened and closed'],
    ['one channel', ends({ Instagram: 0 }, 0), 'One channel opens and closes every order'],
  ])('%s', (_, results, title) => {
    expect(endsTitle(results)).toBe(title);
    expect(wordCount(title)).toBeLessThanOrEqual(14);
  });

  it('says what a switch from last to first touch moves, unless that could be chance', () => {
    expect(endsSentences(ends(two, 0.01), fmt)[1]).toBe(
      'A switch from last to first touch therefore moves 3.0% (2.0% to 4.0%) of credited orders from channels that close to channels that open.',
    );
    expect(endsSentences(ends(two, 0.07), fmt)[1]).toContain('could be chance');
    expect(endsSentences(ends({ a: 0, b: 0 }, 0.01), fmt)[1]).toContain('the same credit');
    expect(endsSentences(ends(two, null), fmt)[1]).toContain('moves 3.0% of credited');
  });
});

describe('where buyers go next', () => {
  const flow = (switches: Range | null, channels = CHANNELS) => {
    const results = sampleResults({ channels });
    const own = { ...results.journeys.flow, switches };
    return { ...results, journeys: { ...results.journeys, flow: own } };
  };
  it.each<[string, AttributionResults, string]>([
    ['narrow', flow(range(0.745, 0.01)), '75% of second touches are on another channel than the first'],
    ['wide', flow(range(0.5, 0.2)), '30% to 70% of second touches are on another channel than the first'],
    [
      'no draws',
      flow(range(0.745, null)),
      'About 75% of second touches are on another channel than the first',
    ],
    ['no second touch', flow(null), 'Every credited order came after a single touch'],
    ['never', flow(range(0, 0)), 'No buyer’s second touch is on another channel than the first'],
    ['one channel', flow(range(0, 0), ['a']), 'There is one channel, so no buyer ever changes it'],
  ])('%s', (_, results, title) => expect(flowTitle(results, fmt)).toBe(title));

  it('counts orders at once, and names no commonest change where two are equal', () => {
    const say = flowSentences(flow(range(0.745, 0.01)), fmt);
    expect(say[1]).toBe(
      '50% of the orders came right after the first touch. Of the others, 74.5% (73.5% to 75.5%) met another channel next.',
    );
    expect(say).toHaveLength(2);
    const results = flow(range(0.5, 0.1));
    const [band] = results.journeys.flow.bands;
    if (band) band.orders += 7;
    expect(flowSentences(results, fmt)[2]).toContain('the one from Instagram to Search is the commonest');
  });
});

describe('the path that buys most often', () => {
  const paths = (half: number | null) => {
    const results = sampleResults();
    results.topPaths.forEach(
      (p, i) => (p.conversionRate = i === 3 ? null : range(i === 1 ? 0.2 : 0.1, half)),
    );
    return results;
  };
  it('is named where its interval lies above those of all others', () =>
    expect(pathSentences(paths(0.01), fmt).at(-1)).toBe(
      'Of those listed, Search alone ends in an order most often: 20.0% of journeys (19.0% to 21.0%). Who takes a path and what the path does are two things.',
    ));
  it.each([0.06, null])('is not where it does not: %s', (half) =>
    expect(pathSentences(paths(half), fmt).join(' ')).not.toContain('most often'),
  );
});
