import { describe, expect, it } from 'vitest';
import { clearlyDiffers, differences } from './differences.ts';
import { makeFormat } from './format.ts';
import { estimate, sampleResults } from './sample.ts';
import { usualView } from './view.ts';

const view = usualView(sampleResults(), makeFormat({ locale: 'en-US', currency: 'USD' }));

describe('differences between models', () => {
  it('read backwards with swapped signs and ends', () => {
    const forth = differences(view, 'first', 'last').get('Instagram');
    const back = differences(view, 'last', 'first').get('Instagram');
    expect(forth?.value).toBeCloseTo(-0.2, 9);
    expect(back?.value).toBeCloseTo(0.2, 9);
    expect(back?.low).toBe(-(forth?.high ?? NaN));
    expect(back?.high50).toBe(-(forth?.low50 ?? NaN));
  });
  it('are nothing against itself', () =>
    expect(differences(view, 'last', 'last').get('Instagram')?.value).toBe(0));
});

it.each([
  [estimate(0.2, 0.1, -1), true],
  [estimate(-0.2, 0.1, -1), true],
  [estimate(0.05, 0.1, -1), false],
  [estimate(0, 0, -1), false],
  [{ value: 0.048, low: 0.0001, high: 0.115, low50: 0.03, high50: 0.07 }, false],
  [estimate(0.2, null), null],
  [undefined, null],
])('calls a difference clear when its interval leaves out zero (case %#)', (e, clear) =>
  expect(clearlyDiffers(e)).toBe(clear),
);
