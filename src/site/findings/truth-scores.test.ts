import { describe, expect, test } from 'vitest';
import { makeFormat } from '../format.ts';
import { sampleAudit, type AuditOptions } from '../sample-audit.ts';
import { adviceTitle, fraudTitle, guidesSentences, guidesTitle } from './truth-scores.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });

describe('a winner is named only where intervals part', () => {
  test.each<[string, AuditOptions, string]>([
    ['ours', {}, 'The estimated return foretells the real one best: 0.70 against 0.40'],
    ['theirs', { own: 0.1, other: 0.6 }, 'Reach foretells real returns better than the estimate'],
    ['too near', { own: 0.42 }, 'No guide clearly foretells real returns better than another'],
    ['too few', { creators: 12 }, 'No guide clearly foretells real returns better than another'],
  ])('%s', (_, options, title) => {
    expect(guidesTitle(sampleAudit(options), fmt)).toBe(title);
  });
});

test('intervals that are too narrow are said to be so, unless too few were tried', () => {
  const said = (options: AuditOptions): string => guidesSentences(sampleAudit(options), fmt).join(' ');
  expect(said({})).toContain('for 81% of them, so they are too narrow');
  expect(said({ creators: 11 })).toContain('for 82% of them, as they should');
});

test.each<[AuditOptions, string]>([
  [{}, 'Creators to grow returned +120%, more than all others'],
  [{ grow: -0.9 }, 'The creators to grow were not those with the best returns'],
  [{ grow: null }, 'Too few creators to compare advice with real returns'],
])('advice against real returns: %j', (options, title) => {
  expect(adviceTitle(sampleAudit(options), fmt)).toBe(title);
});

test.each<[AuditOptions, string]>([
  [{}, 'Flags find 19 of 20 accounts that bought most followers'],
  [{ heavy: 0 }, 'Nobody in this world bought most of the followers'],
])('flags against bought followers: %j', (options, title) => {
  expect(fraudTitle(sampleAudit(options), fmt)).toBe(title);
});
