import { describe, expect, it } from 'vitest';
import { truthFigures } from '../../charts/truth.ts';
import { makeFormat } from '../format.ts';
import { markup } from '../markup.ts';
import { noTruth, sampleTruth, type TruthOptions } from '../sample-truth.ts';
import { wilson } from '../truth.ts';
import { wordCount } from '../words.ts';
import { biases, biasTitle } from './truth-bias.ts';
import { coverageTitle } from './truth-coverage.ts';
import { errorsTitle, overTitle } from './truth-errors.ts';
import { pairsSentences, pairsTitle, raceOf, winsEverywhere } from './truth-pairs.ts';
import { misledSentence, plansTitle, todaySentence } from './truth-plans.ts';
import { nearestSentence, truthStandfirst, truthTitle } from './truth.ts';
import { verdict } from './truth-verdict.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });
const given = (options: TruthOptions = {}) => sampleTruth(options);
const plansOf = (options: TruthOptions = {}) => {
  const plans = given(options).world?.plans;
  if (!plans) throw new Error('no plans in the sample');
  return plans;
};

const cases: [string, TruthOptions | null][] = [
  ['a simulated world', {}],
  ['wide ranges', { width: 0.2, regretWidth: 400_000 }],
  ['no width', { width: 0, regretWidth: 0 }],
  ['data of one’s own', { own: true }],
  ['data like no world', { own: true, distance: 3 }],
  ['intervals as good as they say', { coverage: 0.9 }],
  ['one model', { credited: { last: [250, 190, 260] } }],
  ['no credit at all', { credited: { last: [0, 0, 0] } }],
  ['multiples that are not about two', { overCredit: { first: 1.6, last: 1.7, linear: 3.8 } }],
  ['the same, own', { own: true, overCredit: { first: 1.6, last: 1.7, linear: 3.8 } }],
  ['scores that foretell nothing', { audit: { own: 0.1, other: 0.6 } }],
  ['scores of a handful', { audit: { creators: 3, heavy: 0, planned: false, grow: null } }],
  ['creators to grow who lose', { audit: { grow: -0.9 } }],
  ['judging switched off', null],
];

describe.each(cases)('%s', (_, options) => {
  const truth = options ? given(options) : noTruth;
  const figures = truthFigures(truth, { primary: 'last', fmt });
  const words = [
    truthTitle(truth, fmt),
    truthStandfirst(truth, fmt),
    ...verdict(truth, fmt).map((v) => v.claim),
    ...figures.flatMap((f) => [f.title, ...f.say, f.note ?? '', markup(f.chart), JSON.stringify(f.table)]),
  ].join('\n');

  it('has titles of at most fourteen words', () => {
    for (const title of [truthTitle(truth, fmt), ...figures.map((f) => f.title)])
      expect(wordCount(title), title).toBeLessThanOrEqual(14);
  });

  it('says nothing that is not a number or a word', () => {
    expect(words).not.toMatch(/\bNaN\b|\bundefined\b|Infinity|∞|\[object|\bnull times/);
    expect(words).not.toMatch(/style=/);
  });

  it('keeps tables rectangular and anchors apart', () => {
    for (const { table } of figures)
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(new Set(figures.map((f) => f.id)).size).toBe(figures.length);
  });
});

describe('the finding of the page', () => {
  it('tells over-credit where every range leaves out one', () => {
    expect(truthTitle(given(), fmt)).toBe(
      'Path models credit about twice what marketing causes: 66% is bought anyway',
    );
  });

  it('weakens where a range holds one', () => {
    expect(truthTitle(given({ overCredit: { first: 1.02 } }), fmt)).toMatch(/^Path models may credit more/);
  });

  it('promises nothing about data that are like no simulated world', () => {
    expect(truthTitle(given({ own: true }), fmt)).toMatch(
      /^In the nearest simulated world, path models credit/,
    );
    expect(truthTitle(given({ own: true, distance: 1.4 }), fmt)).toMatch(/no error is promised$/);
    expect(truthStandfirst(given({ own: true }), fmt)).toMatch(/^Nobody knows the truth of these data/);
    expect(nearestSentence(given({ distance: 2.5 }), fmt)).toContain('far away');
  });

  it('expects of own data what the nearest scenario shows, not the panel', () => {
    const truth = given({ own: true });
    for (const model of truth.nearest?.models ?? []) model.overCredit = 1.5;
    expect(truthTitle(truth, fmt)).toBe(
      'In the nearest simulated world, path models credit 1.5 times the truth',
    );
  });

  it('says how to switch judging on', () => {
    expect(truthTitle(noTruth, fmt)).toContain('switched off');
    expect(truthStandfirst(noTruth, fmt)).toContain('judge.enabled');
    expect(truthFigures(noTruth, { primary: 'last', fmt })).toEqual([]);
    expect(verdict(noTruth, fmt)).toEqual([]);
  });
});

describe('winners', () => {
  const pairs = (options: TruthOptions) => {
    const found = raceOf(given(options));
    if (!found) throw new Error('no pairs in the sample');
    return pairsTitle(found, fmt);
  };

  it('are not named where the difference may be chance', () => {
    expect(errorsTitle(given({ width: 0.012 }), fmt)).toBe(
      'No model wins: the two models nearest cannot be told apart',
    );
    expect(errorsTitle(given({ width: 0.2 }), fmt)).toContain('none is clearly nearer');
    expect(pairs({ width: 0.012 })).toBe('In worlds like this Linear lies nearer than 3 of 4 models');
    expect(pairs({ width: 0.2 })).toBe('No difference between models is beyond chance');
    expect(plansTitle(plansOf({ regretWidth: 400_000 }), fmt)).toContain('No model is clearly');
    expect(plansTitle(plansOf({ regretWidth: 70_000 }), fmt)).toBe(
      'Two models cost $50k to $170k, too close to tell apart',
    );
  });

  it('are named where it is not', () => {
    expect(errorsTitle(given({ width: 0.001 }), fmt)).toMatch(/^Linear lies nearest: 17%/);
    expect(pairs({ width: 0.001 })).toBe('In worlds like this Linear lies nearer than every other model');
    expect(plansTitle(plansOf(), fmt)).toMatch(/^Following Linear costs least: \$50k/);
  });

  it('are named for these worlds only where another scenario has another', () => {
    const truth = given({ width: 0.001 });
    const last = truth.dials[0]?.points[0]?.models.find((m) => m.id === 'last');
    expect(winsEverywhere(truth, 'linear')).toBe(true);
    truth.dials = truth.dials.map((dial) => ({
      ...dial,
      points: dial.points.map(({ value, models }, i) => ({
        value,
        models: models.map((m) => (i === 0 && m === last ? { ...m, shareErrorLost: 0.01 } : m)),
      })),
    }));
    expect(winsEverywhere(truth, 'linear')).toBe(false);
    expect(errorsTitle(truth, fmt)).toBe('Linear lies nearest in worlds like this, not in every scenario');
    expect(pairsSentences(truth, fmt).join(' ')).toContain(
      'In 2 scenarios, one larger world each, the nearest is Last in 1, Linear in 1;',
    );
  });

  it('need many worlds', () => {
    expect(errorsTitle({ ...given(), panel: null }, fmt)).toContain('one world names no winner');
    expect(raceOf({ ...given(), panel: null })).toBeNull();
  });
});

describe('over-credit and bias', () => {
  it('name the one model that may be right', () => {
    expect(overTitle(given(), fmt)).toBe('Only Calibrated does not clearly credit more than is caused');
    expect(overTitle(given({ overCredit: { calibrated: 2 } }), fmt)).toBe(
      'Every path model credits about twice what is caused',
    );
  });

  it('tell what every path model gets wrong the same way', () => {
    const channels = given().world?.dimensions[0];
    if (!channels) throw new Error('no channels in the sample');
    expect(biasTitle(biases(channels))).toBe(
      'Every path model gives Retargeting too much and Instagram too little',
    );
    const right = channels.models.map((m) => ({ ...m, credited: channels.names.map((n) => n.caused * 2) }));
    expect(biasTitle(biases({ ...channels, models: right }))).toContain('not wrong the same way');
  });
});

describe('budgets', () => {
  it('are clearly better split by every model only where intervals lie apart', () => {
    expect(todaySentence(plansOf(), fmt)).toContain('clearly more than to follow any model');
    expect(todaySentence(plansOf({ regretWidth: 400_000 }), fmt)).toContain('which no model clearly betters');
  });

  it('blame a lift test only where it is far off and the cost is clear', () => {
    const unlucky = { measured: 20 };
    const costs = (truth: ReturnType<typeof given>, value: number) => {
      const model = truth.world?.plans.models.find((m) => m.id === 'calibrated');
      if (model) model.regret = { value, low: value - 1, high: value + 1 };
      for (const pair of truth.world?.plans.pairs ?? [])
        if (pair.farther === 'calibrated') pair.p = value > 100_000 ? 0.001 : 0.9;
      return truth;
    };
    expect(misledSentence(costs(given(unlucky), 900_000), fmt)).toMatch(
      /^One unlucky lift test can mislead a budget: that of Retargeting measured 20 orders, where 80/,
    );
    expect(misledSentence(costs(given(unlucky), 1000), fmt)).toBeNull();
    expect(misledSentence(costs(given({ measured: 78 }), 900_000), fmt)).toBeNull();
  });
});

describe('coverage', () => {
  it('is called too low only beyond chance', () => {
    expect(coverageTitle(given(), fmt)).toBe('Of 100 intervals 15 hold the truth, where 90 should');
    expect(coverageTitle(given({ coverage: 0.85 }), fmt)).toContain('may hold the truth 90 times');
  });

  it('carries an interval of its own', () => {
    // By hand: middle (0.1 + 0.06765) / 1.1353 = 0.1477, reach 1.645 x sqrt(0.0045 + 0.00169) / 1.1353 = 0.1140.
    const { low, high } = wilson(0.1, 20);
    expect(low).toBeCloseTo(0.0337, 3);
    expect(high).toBeCloseTo(0.2617, 3);
  });
});
