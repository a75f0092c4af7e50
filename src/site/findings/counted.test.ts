import { describe, expect, it } from 'vitest';
import { makeFormat } from '../format.ts';
import type { SitePage } from '../pages.ts';
import { sampleFinding, sampleQuality, sampleResults, sampleTables } from '../sample.ts';
import { wordCount } from '../words.ts';
import { pathLengthTitle, topPathTitle } from './paths.ts';
import { pendingStandfirst } from './pending.ts';
import {
  checksTitle,
  failNotice,
  findingsTitle,
  qualityStandfirst,
  qualityTitle,
  tablesTitle,
} from './quality.ts';
import { timeSentences, timeTitle } from './time.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });
const results = sampleResults();
const lengths = (orders: number[]) => ({
  ...results,
  pathLengths: orders.map((n, i) => ({
    touches: i + 1,
    orMore: i === orders.length - 1,
    orders: n,
    nulls: 0,
    conversionRate: null,
  })),
});
const time = (change: object) => {
  const { timeToConvert } = results;
  return { ...results, timeToConvert: timeToConvert && { ...timeToConvert, ...change } };
};

describe('paths', () => {
  it.each([
    [results, 'The commonest path is Instagram, with 20% of credited orders'],
    [{ ...results, topPaths: results.topPaths.slice(0, 1) }, 'Every credited order took one path: Instagram'],
    [
      { ...results, topPaths: results.topPaths.slice(3).concat(results.topPaths) },
      'The commonest path is one of 3 touches, with 8% of credited orders',
    ],
    [{ ...results, topPaths: [] }, 'No path to an order is on record'],
  ])('titles case %#', (r, title) => expect(topPathTitle(r, fmt)).toBe(title));
});

describe('path lengths', () => {
  it.each([
    [[40, 60, 0], '40% of credited orders came after a single touch'],
    [[10, 0, 0], 'Every credited order came after a single touch'],
    [[0, 10, 2], 'No credited order came after a single touch'],
    [[0, 0, 0], 'No order has a touch on record'],
  ])('%j', (orders, title) => expect(pathLengthTitle(lengths(orders), fmt)).toBe(title));
});

describe('time to order', () => {
  it.each([
    [results, 'Half of the credited orders came within 6.7 days of the first touch'],
    [time({ medianDays: 0.4 }), 'Half of the credited orders came within a day of the first touch'],
    [time({ medianDays: 0, p90Days: 0 }), 'Every journey began and ended at the same moment'],
    [{ ...results, timeToConvert: null }, 'Time from first touch to order cannot be said'],
  ])('titles case %#', (r, title) => expect(timeTitle(r, fmt)).toBe(title));
});

it('says that the window may have cut journeys short only where many come near it', () => {
  expect(timeSentences(results, fmt)).toContain('The window looks back 90 days.');
  expect(timeSentences(time({ p90Days: 46 }), fmt).join(' ')).toContain('no journey can be longer than that');
});

it('puts a failing check at the head of every page with figures, and claims no longer list than it shows', () => {
  expect(failNotice(sampleQuality({ verdict: 'review' }), fmt)).toBeNull();
  const failing = sampleQuality({ verdict: 'fail', findings: [sampleFinding('fail')] });
  expect(failNotice(failing, fmt)).toContain('1 check fails');
  expect(qualityStandfirst(sampleQuality({ issueCount: 409 }), fmt)).toContain('the first 0 of 409');
  expect(qualityStandfirst(sampleQuality(), fmt)).toContain('either kept or listed here');
});

describe('data quality', () => {
  it.each([
    [sampleQuality(), 'Every row was read and kept; no finding'],
    [
      sampleQuality({ rejectedRows: 16, rejectedShare: 16 / 24000 }),
      '16 of 24,000 rows, 0.07%, had to be left out',
    ],
    [
      sampleQuality({ verdict: 'fail', findings: [sampleFinding('fail')] }),
      '1 check fails: figures that rest on it may be wrong',
    ],
    [
      sampleQuality({ verdict: 'fail', findings: [sampleFinding('fail'), sampleFinding('fail')] }),
      '2 checks fail: figures that rest on them may be wrong',
    ],
    [
      sampleQuality({ verdict: 'review', findings: [sampleFinding('review'), sampleFinding('pass')] }),
      'Every row was kept; 1 finding should be looked at',
    ],
    [
      sampleQuality({ findings: [sampleFinding('pass'), sampleFinding('pass')] }),
      'Every row was read and kept; 2 checks pass',
    ],
    [sampleQuality({ tables: sampleTables({}) }), 'No data were read: there is nothing to check'],
  ])('verdict case %#', (quality, title) => {
    expect(qualityTitle(quality, fmt)).toBe(title);
    expect(wordCount(title)).toBeLessThanOrEqual(14);
  });
  it('counts tables and findings', () => {
    expect(tablesTitle(sampleTables({ touchpoints: 1 }), fmt)).toBe('1 of 8 tables is present');
    expect(findingsTitle([], fmt)).toBe('No finding: nothing was out of place');
    expect(findingsTitle([sampleFinding('pass')], fmt)).toBe('No finding: nothing was out of place');
    const some = (['fail', 'review', 'review', 'pass'] as const).map(sampleFinding);
    expect(findingsTitle(some, fmt)).toBe('3 findings: 1 to mend, 2 to review');
    expect(checksTitle(some, fmt)).toBe('1 check passes');
  });
});

it('says of an unfinished page that it is unfinished, and what it lacks', () => {
  const page: SitePage = {
    path: '/later/',
    title: 'Later',
    answer: 'What is to come.',
    question: 'What is to come?',
    needs: ['touchpoints', 'conversions', 'posts', 'spend'],
  };
  const text = pendingStandfirst(
    page,
    sampleTables({ touchpoints: 1 }).filter((t) => page.needs.includes(t.name)),
  );
  expect(text).toContain('does not compute the answer yet');
  expect(text).toContain('posts.csv, conversions.csv and spend.csv, which are not in this build');
});
