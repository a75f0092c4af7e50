import { describe, expect, it } from 'vitest';
import { makeFormat } from './format.ts';

const us = makeFormat({ locale: 'en-US', currency: 'USD' });
const de = makeFormat({ locale: 'de-DE', currency: 'EUR' });

describe('money', () => {
  it.each([
    [0, '$0'],
    [6.2151, '$6.22'],
    [214.4, '$214'],
    [1540, '$1,540'],
    [9999, '$9,999'],
    [10_000, '$10k'],
    [912_500, '$913k'],
    [999_499, '$999k'],
    [999_500, '$1.00M'],
    [6_420_000, '$6.42M'],
    [2_500_000_000, '$2.50B'],
    [-23_400, '\u2212$23k'],
  ])('writes %d as %s', (value, text) => expect(us.money(value)).toBe(text));

  it('puts the suffix behind the figure where the symbol comes last', () =>
    expect(de.money(6_420_000)).toBe('6,42M\u00a0€'));
});

describe('shares', () => {
  it.each([
    [0, '0%'],
    [0.004, '0.4%'],
    [0.05, '5%'],
    [0.1234, '12.3%'],
    [0.1996, '20%'],
    [0.5549, '55%'],
    [1, '100%'],
  ])('writes %d as %s', (value, text) => expect(us.share(value)).toBe(text));
});

describe('signs', () => {
  it('is a true minus or a plus', () => {
    expect(us.signed(-0.052, us.points)).toBe('\u22125.2 points');
    expect(us.signed(1200, us.money)).toBe('+$1,200');
  });
  it('is none where the number prints as zero', () =>
    expect(us.signed(-0.0001, us.points)).toBe('0.0 points'));
});

describe('days, counts and dates', () => {
  it.each([
    [1, '1 day'],
    [0.4, '0.4 days'],
    [6.72, '6.7 days'],
    [41, '41 days'],
    [41.6, '42 days'],
  ])('writes %d as %s', (value, text) => expect(us.days(value)).toBe(text));
  it('keeps a decimal of small credited counts only', () => {
    expect(us.amount(24.62)).toBe('24.6');
    expect(us.amount(24)).toBe('24');
    expect(us.amount(2462.4)).toBe('2,462');
  });
  it('reads a date as UTC, whatever the clock of the machine', () =>
    expect(us.date('2024-01-01')).toBe('January 1, 2024'));
});
