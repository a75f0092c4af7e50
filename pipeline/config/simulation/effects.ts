import { number, numbers } from '../setting.ts';
import { ASSUMED } from './assumed.ts';

/** What a touch causes. */
export const effects = {
  strength: numbers(
    {
      Instagram: 0.0085,
      TikTok: 0.0068,
      YouTube: 0.019,
      Twitter: 0.0022,
      paid_social: 0.0024,
      retargeting: 0.0055,
      search: 0.0165,
      email: 0.009,
      direct: 0,
    },
    {
      doc: 'orders that one touch causes in an average shopper, before saturation',
      unit: 'orders',
      source: [ASSUMED, 'gordon-facebook', 'ghost-ads', 'blake-search'],
      note: 'tuned: paid social lifts orders of those who saw it by about 10% (published 6 to 28%), retargeting by about 6% (published 10.5%); search is all search, where the experiment without an effect was on searches for the brand',
      min: 0,
      max: 1,
    },
  ),
  decayDays: numbers(
    {
      Instagram: 5.8,
      TikTok: 4.3,
      YouTube: 7.2,
      Twitter: 2.9,
      paid_social: 4.3,
      retargeting: 1.5,
      search: 1,
      email: 2,
      direct: 1,
    },
    {
      doc: 'mean time until the effect of a touch has passed',
      unit: 'days',
      source: [ASSUMED, 'sahni-retargeting', 'watease-half-life'],
      note: 'the half-life is 0.69 of it',
      min: 0.05,
      max: 90,
    },
  ),
  saturation: number(0.85, {
    doc: 'each further touch of a channel works this much of the one before',
    source: [ASSUMED, 'amss'],
    min: 0,
    max: 1,
  }),
  creatorSpread: number(0.5, {
    doc: 'standard deviation of log persuasion among creators',
    source: ASSUMED,
    min: 0,
    max: 3,
  }),
  fitMatch: number(1.3, {
    doc: 'effect of a post whose creator shares the category of the brand',
    source: ASSUMED,
    min: 0,
    max: 10,
  }),
  fitOther: number(0.8, { doc: 'effect of any other post', source: ASSUMED, min: 0, max: 10 }),
  codeBoost: number(1.2, {
    doc: 'effect of a post with a discount code',
    source: [ASSUMED, 'drum-codes'],
    note: 'the published figure is on reactions, none was found on sales',
    min: 0,
    max: 10,
  }),
};
