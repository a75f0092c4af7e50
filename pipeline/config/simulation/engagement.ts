import { number, numbers, shares } from '../setting.ts';
import { ASSUMED } from './assumed.ts';

const times = { unit: 'times, before scaling to mean 1', min: 0.01, max: 100 } as const;

/** Who reacts to posts. Rates are per person reached; per follower they fall with size, because reach does. */
export const engagement = {
  perReach: numbers(
    { Instagram: 0.065, TikTok: 0.08, YouTube: 0.04, Twitter: 0.02 },
    {
      doc: 'likes, comments, shares and saves per person reached by a mean post',
      unit: 'reactions per person',
      source: ['captiv8-rates', 'socialinsider-rates', 'creatordb-youtube'],
      note: 'published rates are per impression or view; one person may make several, so a rate per person is higher; Twitter is assumed',
      min: 0.0001,
      max: 0.5,
    },
  ),
  kinds: shares(
    { likes: 0.89, comments: 0.035, shares: 0.03, saves: 0.045 },
    { doc: 'reactions by kind', source: ASSUMED },
  ),
  format: numbers(
    { photo: 0.72, carousel: 1.38, reel: 1.23, story: 0.6, video: 1, shorts: 1.1, text: 0.8 },
    {
      ...times,
      doc: 'reactions by format',
      source: 'creatorsjet-formats',
      note: 'photo, carousel and reel as published, the others assumed',
    },
  ),
  style: numbers(
    { lifestyle: 1.08, product_shot: 0.85, behind_scenes: 1, user_generated: 1.1, editorial: 0.95 },
    { ...times, doc: 'reactions by visual style', source: ASSUMED },
  ),
  color: numbers(
    {
      black: 1,
      white: 1.02,
      beige: 1.02,
      blue: 1.12,
      red: 0.9,
      green: 1,
      pink: 0.98,
      brown: 0.98,
      grey: 0.98,
      yellow: 0.96,
    },
    {
      ...times,
      doc: 'reactions by dominant colour',
      source: 'curalate-colours',
      note: 'blue against red as published, the others assumed',
    },
  ),
  code: number(1.34, {
    doc: 'reactions to a sponsored post with a discount code against one without',
    unit: 'times',
    source: 'drum-codes',
    min: 0.01,
    max: 100,
  }),
  goodHour: number(1.12, {
    doc: 'reactions in the hours that schedulers recommend against the others',
    unit: 'times',
    source: [ASSUMED, 'sprout-hours', 'sprout-hours-tiktok'],
    note: 'the hours are published for Instagram and TikTok, how much they help is assumed',
    min: 0.01,
    max: 100,
  }),
  seasonPower: number(0.2, {
    doc: 'reactions go with the season of sales to this power',
    source: ASSUMED,
    min: 0,
    max: 3,
  }),
  creatorSpread: number(0.3, {
    doc: 'standard deviation of log reactions among creators',
    source: ASSUMED,
    min: 0,
    max: 2,
  }),
  postSpread: number(0.35, {
    doc: 'standard deviation of log reactions among posts of one creator',
    source: ASSUMED,
    min: 0,
    max: 2,
  }),
  falseLikes: numbers(
    { ordinary: 0.003, heavyFraud: 0.02 },
    {
      doc: 'likes from false followers per post',
      unit: 'likes per false follower',
      source: ASSUMED,
      min: 0,
      max: 1,
    },
  ),
};
