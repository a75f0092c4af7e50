import { describe, expect, it } from 'vitest';
import type { CreditView } from '../credits.ts';
import { makeFormat } from '../format.ts';
import { sampleResults, type SampleOptions } from '../sample.ts';
import { usualView } from '../view.ts';
import { keyFigures } from '../key-figures.ts';
import { wordCount } from '../words.ts';
import { anywaySentence } from './anyway.ts';
import { creatorsSentence } from './creators.ts';
import { agreementTitle, clearSentence, disagreementTitle, extremesSentence } from './disagreement.ts';
import { leaderTitle } from './leader.ts';
import { orderSentences, orderTitle } from './order.ts';
import { nothingTitle, sharedStandfirst } from './shared.ts';
import { summaryStandfirst, summaryTitle } from './summary.ts';
import { switchSentences, switchTitle } from './switch.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });

function view(options: SampleOptions = {}, choice: Partial<CreditView['choice']> = {}): CreditView {
  const results = sampleResults(options);
  const usual = usualView(results, fmt);
  return { ...usual, choice: { ...usual.choice, ...choice } };
}

const clear = view();
const blurred = view({ width: 0.3 });
const bare = view({ width: null });
const alone = view({ channels: ['Instagram'], shares: { first: [1], last: [1] } });
const same = view({ shares: { first: [0.5, 0.3, 0.2], last: [0.5, 0.3, 0.2] } });
const single = view({ shares: { last: [0.5, 0.3, 0.2] } });

describe('on whom the choice of a model turns', () => {
  it.each([
    ['clear', clear, 'Models credit Instagram with 30% to 50% of credited revenue'],
    ['overlapping intervals', blurred, 'The credit of no channel clearly depends on the model chosen'],
    ['no intervals', bare, 'Models may credit Instagram with 30% to 50% of credited revenue'],
    ['one channel', alone, 'Every credited order met Instagram alone: there is nothing to share out'],
    ['equal models', same, 'Every model gives every channel the same credit'],
    ['one model', single, 'Only Last could run, so there is nothing to compare'],
  ])('%s', (_, v, title) => expect(disagreementTitle(v)).toBe(title));

  it('counts orders where there is no money', () =>
    expect(disagreementTitle(view({ hasValue: false }))).toBe(
      'Models credit Instagram with 30% to 50% of credited orders',
    ));
});

describe('how many channels are in dispute', () => {
  it.each([
    ['some', clear, 'The models clearly differ on all 3 channels'],
    ['none', blurred, 'The models clearly differ on none of the 3 channels'],
    ['no intervals', bare, 'Without intervals, no difference between models can be called clear'],
    ['one channel', alone, 'All models agree: Instagram takes everything'],
  ])('%s', (_, v, title) => expect(agreementTitle(v)).toBe(title));
});

it('names the channels on which models clearly differ, unless that is all of them or none', () => {
  expect(clearSentence(clear)).toBeNull();
  expect(clearSentence(blurred)).toBeNull();
  const some = view({ shares: { first: [0.5, 0.3, 0.2], last: [0.3, 0.5, 0.2] } });
  expect(clearSentence(some)).toMatch(/^They clearly differ on Instagram and Search: /);
});

describe('a gap that the rule of a model makes by itself', () => {
  const channels = ['Instagram', 'Search', 'Retargeting'];
  const shares = (third: number) => ({ first: [0.6, 0.4 - third, third], last: [0.35, 0.25, 0.4] });
  const never = view({ channels, shares: shares(0) });
  const hardly = view({ channels, shares: shares(0.01) });

  it('is not the finding where another gap is clear, and is told beside it', () => {
    expect(disagreementTitle(never)).toBe('Models credit Instagram with 35% to 60% of credited revenue');
    expect(extremesSentence(never)).toBe(
      'Leaving aside what a model’s rule makes by itself, the widest gap is over Instagram: 35% under Last, 60% under First. That over Retargeting is wider, 0.0% to 40.0%, but Retargeting is never the first touch, so First gives it nothing.',
    );
    expect(extremesSentence(hardly)).toContain(
      'but Retargeting is hardly ever the first touch, so First gives it next to nothing.',
    );
  });

  it('stays the finding where no other gap is clear, and is explained', () => {
    const only = view({ channels, shares: { first: [0.6, 0.4, 0], last: [0.45, 0.25, 0.3] }, width: 0.16 });
    expect(disagreementTitle(only)).toContain('Retargeting');
    expect(extremesSentence(only)).toContain('30.0% under Last. Retargeting is never the first touch');
  });

  it('is nothing of the kind where the low end is a matter of degree', () =>
    expect(extremesSentence(clear)).toBe(
      'The widest gap is over Instagram: 30% under Last, 50% under First.',
    ));
});

describe('what a channel stands for', () => {
  const channel = (id: string, creators: boolean) => ({ id, label: id, touches: 1, journeys: 1, creators });
  it.each([
    [[channel('TikTok', false), channel('paid_social', false)], null],
    [[channel('influencer', true)], null],
    [[channel('TikTok', true)], 'TikTok stands for creators’ posts seen there.'],
    [
      [channel('TikTok', true), channel('X', true), channel('paid_social', false)],
      'TikTok and X stand for creators’ posts seen there, paid_social for ads.',
    ],
  ])('case %#', (channels, sentence) => expect(creatorsSentence(channels)).toBe(sentence));
});

describe('what a switch moves', () => {
  it.each([
    ['clear', clear, 'Switching from Linear to Last would move about 10% of credit'],
    ['overlapping', blurred, 'Switching Linear for Last may move 10% of credit, or none'],
    ['money', view({}, { show: 'revenue' }), 'Switching from Linear to Last would move about $17k of credit'],
    [
      'orders',
      view({}, { show: 'orders' }),
      'Switching from Linear to Last would move about 80 credited orders',
    ],
    ['itself', view({}, { compare: 'linear' }), 'Linear is compared with itself: nothing moves'],
    ['equal models', same, 'Switching from Last to First would move no credit'],
  ])('%s', (_, v, title) => expect(switchTitle(v)).toBe(title));

  const partly = (linear: number[], last: number[]) =>
    view(
      { channels: ['A', 'B', 'C', 'D', 'E', 'F'], shares: { linear, last }, width: 0.04 },
      { model: 'linear', compare: 'last' },
    );

  it('says how much of it is clear', () => {
    // By hand: 6 points are clear both ways, 3 are not.
    const most = partly([0.3, 0.2, 0.2, 0.2, 0.05, 0.05], [0.24, 0.17, 0.26, 0.23, 0.05, 0.05]);
    expect(switchTitle(most)).toBe('Switching from Linear to Last would move about 9% of credit');
    expect(switchSentences(most)[1]).toBe('Of the 9% of credit that would move, 6% is in clear changes.');
    const little = partly([0.2, 0.2, 0.2, 0.2, 0.1, 0.1], [0.15, 0.17, 0.17, 0.25, 0.13, 0.13]);
    expect(switchTitle(little)).toBe('Switching from Linear to Last may move 11% of credit, 5% clearly');
    expect(switchSentences(clear).join(' ')).not.toContain('in clear changes');
  });

  it('names winners and losers only where the intervals lie apart', () => {
    expect(switchSentences(clear)[0]).toBe('Search and Email clearly gain; Instagram clearly loses.');
    expect(switchSentences(blurred)[0]).toContain('no clear change');
    expect(switchSentences(bare)[0]).toContain('Without intervals');
  });
});

describe('models that leave orders to what would have been bought anyway', () => {
  const knowing = sampleResults();
  const [first] = knowing.byChannel.models;
  const none = { value: 0, low: null, high: null, low50: null, high50: null };
  if (first)
    first.baseline = {
      conversions: { ...none, value: 320 },
      value: none,
      share: { ...none, value: 0.4 },
      valueShare: { value: 0.4, low: 0.35, high: 0.45, low50: 0.38, high50: 0.42 },
    };
  const v = usualView(knowing, fmt);
  const of = (choice: Partial<CreditView['choice']>) => ({ ...v, choice: { ...v.choice, ...choice } });

  it('are named beside what credit is not', () => {
    expect(sharedStandfirst(v)).toContain(
      'only First leaves any orders to what would have been bought anyway',
    );
    expect(summaryStandfirst(knowing, fmt)).toContain('only First leaves any orders');
    expect(sharedStandfirst(clear)).toContain('no model here knows what would have been bought anyway');
  });

  it('say how much', () => {
    expect(anywaySentence(of({ model: 'first' }))).toBe(
      'First leaves 40% of credited revenue (90% interval 35% to 45%) to what would have been bought anyway. Orders with no touch on record come on top.',
    );
    expect(anywaySentence(of({ model: 'last' }))).toBe(
      'Last shares out what would have been bought anyway among the channels: it cannot tell it apart.',
    );
  });

  it('make a switch move credit from channels to nobody', () => {
    expect(switchSentences(of({ model: 'first', compare: 'last' }))[1]).toContain('bought anyway');
    expect(switchSentences(of({ model: 'linear', compare: 'last' }))[1]).not.toContain('bought anyway');
  });

  it('keep a single channel from taking everything', () => {
    const lone = sampleResults({ channels: ['Instagram'], shares: { first: [0.6], last: [1] } });
    lone.byChannel.models.forEach((m, i) => (m.baseline = i === 0 ? (first?.baseline ?? null) : null));
    expect(agreementTitle(usualView(lone, fmt))).toBe(
      'Instagram is the only channel; the models differ on what was bought anyway',
    );
  });
});

describe('who leads', () => {
  it.each([
    ['overlapping', clear, 'Instagram or Search leads under Linear; their intervals overlap'],
    ['clear', view({}, { model: 'first' }), 'Instagram leads under First, with 50% of credit'],
    ['three overlap', blurred, 'No clear leader under Linear: the intervals of 3 channels overlap'],
    ['no intervals', bare, 'Instagram probably leads under Linear, with 40% of credit'],
    ['one channel', alone, 'Every credited order met Instagram alone: there is nothing to share out'],
  ])('%s', (_, v, title) => expect(leaderTitle(v)).toBe(title));
});

describe('how sure the order is', () => {
  it.each([
    ['sure throughout', view({ width: 0.001 }), 'The whole order of channels under Linear is sure'],
    [
      'two behind the first overlap',
      view({ shares: { first: [0.5, 0.26, 0.24], last: [0.5, 0.26, 0.24] }, width: 0.02 }),
      'Instagram is surely first under Last; 1 of 3 places is sure',
    ],
    ['all overlap', blurred, 'Three channels could be first under Linear'],
    ['no intervals', bare, 'Without draws, nobody knows how sure the order is'],
    ['one channel', alone, 'Instagram stands alone: there is no order to be sure of'],
  ])('%s', (_, v, title) => expect(orderTitle(v)).toBe(title));

  it('says who was first in how many draws', () => {
    expect(orderSentences(blurred)[0]).toBe(
      'First by revenue in the draws: Instagram in 33%, Search in 33% and Email in 33%.',
    );
    expect(orderSentences(bare)).toEqual([]);
  });
});

describe('the front page', () => {
  it.each<[string, SampleOptions, string]>([
    ['clear', {}, '80% of orders can be traced to a touch; the model decides who gets credit'],
    ['overlap', { width: 0.3 }, '80% of orders can be traced to a touch; the models may disagree on credit'],
    [
      'all traced',
      { orders: 800 },
      'Every order can be traced to a touch; the model decides who gets credit',
    ],
    [
      'no orders',
      { orders: 0, creditedOrders: 0 },
      'No orders are on record, so there is nothing to credit yet',
    ],
    ['no touch', { creditedOrders: 0 }, 'No order can be traced to a touch'],
  ])('%s', (_, options, title) => expect(summaryTitle(sampleResults(options), fmt)).toBe(title));

  it('makes no finding of what holds for every log that carries its own orders', () => {
    const results = sampleResults({ orders: 800 });
    results.totals.ordersFrom = 'log';
    expect(summaryTitle(results, fmt)).toBe('Models credit Instagram with 30% to 50% of credited revenue');
    expect(summaryStandfirst(results, fmt)).toContain('such data record no others');
    expect(keyFigures(results, fmt).map((k) => k.label)).not.toContain('Orders with no touch on record');
  });

  it('says that a weighted figure is not counted', () => {
    const results = sampleResults({});
    results.totals.recordedJourneys = 90;
    const note = keyFigures(results, fmt).find((k) => k.label.startsWith('Journeys'))?.note;
    expect(note).toBe('Of 16,800, weighted from 90 journeys on record');
  });
});

it('keeps every title to 14 words, with the longest names of models and channels', () => {
  const long = sampleResults({ channels: ['Online Display', 'paid_social', 'search'], width: 0.3 });
  long.models.forEach((m) => (m.label = m.id === 'linear' ? 'Last non-direct' : 'Ordered Shapley'));
  const tiers = { ...clear.results.view, id: 'content-type', label: 'Content type', names: 40 };
  const views = [
    ...[clear, blurred, bare, alone, same, single, usualView(long, fmt)],
    { ...blurred, results: { ...blurred.results, view: tiers } },
  ];
  for (const v of views) {
    const titles = [disagreementTitle(v), agreementTitle(v), switchTitle(v), leaderTitle(v), orderTitle(v)];
    for (const title of titles) expect(wordCount(title), title).toBeLessThanOrEqual(14);
  }
});

describe('an empty page says what is missing', () => {
  it.each([
    [{ reason: 'no-touch', text: 'x' } as const, 'There is no touch on record, so nothing can be credited'],
    [{ reason: 'no-order', text: 'x' } as const, 'No order came after a touch, so nothing can be credited'],
  ])('%j', (empty, title) => expect(nothingTitle(null, empty)).toBe(title));
});
