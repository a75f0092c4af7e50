import { describe, expect, test } from 'vitest';
import { responseFigures } from '../../charts/truth-response.ts';
import { makeFormat } from '../format.ts';
import { markup } from '../markup.ts';
import { sampleResponses, type ResponseOptions } from '../sample-responses.ts';
import { predictionSentences, predictionTitle, regretSentences, regretTitle } from './truth-response.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });

test.each<[string, ResponseOptions, string]>([
  ['clear', {}, 'The best plan clearly beats every other split at all 4 budgets'],
  ['ahead', { width: 120 }, 'The best plan beats every other split at all 4 budgets, some not clearly'],
  ['behind by chance', { behind: -5 }, 'No other split clearly beats the best plan'],
  ['behind', { behind: -50 }, 'The best plan is not the best of the splits'],
])('the best plan against all others, %s', (_, options, title) => {
  expect(regretTitle(sampleResponses(options), fmt)).toBe(title);
});

describe('sentences', () => {
  test('splits that are too near are named', () => {
    const said = regretSentences(sampleResponses({ behind: 10 }), fmt).join(' ');
    expect(said).toContain('Too near to tell apart from it: Equal split at 0.5 times today’s');
    expect(regretSentences(sampleResponses(), fmt).join(' ')).not.toContain('Too near');
  });

  test('what booking brings is told from what the split brings', () => {
    expect(regretSentences(sampleResponses(), fmt).join(' ')).toContain(
      'today’s posts bring $400, today’s split booked anew $700, our best plan $900: more comes from whom to book than from how to split',
    );
  });

  test('plans that intervals do not hold are counted', () => {
    expect(predictionTitle(sampleResponses({ held: 21 }), fmt)).toBe(
      '21 of 40 random plans bring what their 90% interval says',
    );
    expect(predictionSentences(sampleResponses(), fmt).join(' ')).toContain(
      'Of 2 segments alone, 1 lies within its interval, where 2 should: single segments are less sure',
    );
  });
});

test('figures hold numbers and words, and tables are rectangular', () => {
  for (const figure of responseFigures(sampleResponses(), fmt)) {
    const text = markup(figure.chart) + figure.title + figure.say.join(' ') + JSON.stringify(figure.table);
    expect(text).not.toMatch(/\bNaN\b|\bundefined\b|Infinity|\[object/);
    expect(figure.title.split(' ').length).toBeLessThanOrEqual(14);
    for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length);
  }
  expect(responseFigures(null, fmt)).toEqual([]);
});
