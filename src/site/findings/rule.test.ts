import { expect, test } from 'vitest';
import { ruleOf } from './rule.ts';
import type { Spread } from './spread.ts';

/** A gap between two models over one channel, as far as the rule looks at it. */
const gap = (channel: string, model: string, low: number, high: number): Spread => {
  const end = (id: string, value: number) => ({ model: { id, label: id }, estimate: { value } });
  return {
    name: { id: channel, label: channel },
    low: end(model, low),
    high: end('linear', high),
  } as Spread;
};

test.each([
  ['direct', 'last-non-direct', 0, 0.2, 'direct is what last-non-direct leaves out by its rule'],
  ['(direct)', 'calibrated', 0, 0.2, 'calibrated counts (direct) as bought anyway by its rule'],
  ['Ads', 'first', 0, 0.2, 'Ads is never the first touch, so first gives it nothing'],
  ['Ads', 'last', 0.001, 0.2, 'Ads is hardly ever the last touch, so last gives it next to nothing'],
])('%s under %s', (channel, model, low, high, sentence) => {
  expect(ruleOf(gap(channel, model, low, high))).toBe(sentence);
});

test.each([
  ['a gap that no rule makes', gap('Ads', 'markov', 0, 0.2)],
  ['another channel of a model that leaves out direct visits', gap('Ads', 'calibrated', 0, 0.2)],
  ['a low end that is not small', gap('Ads', 'first', 0.1, 0.2)],
  ['nothing at either end', gap('Ads', 'first', 0, 0)],
])('%s', (_, spread) => {
  expect(ruleOf(spread)).toBeNull();
});
