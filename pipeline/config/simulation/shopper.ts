import { integer, number } from '../setting.ts';
import { ASSUMED, rate } from './assumed.ts';

/** Who the shoppers are, and when they buy without any advertising. */
export const shopper = {
  windowDays: integer(30, {
    doc: 'how long one shopper is followed',
    unit: 'days',
    min: 7,
    max: 90,
    source: [ASSUMED, 'google-nielsen-visits', 'netelixir-days'],
  }),
  affinitySpread: number(1, {
    doc: 'standard deviation of log affinity to buy, which nobody sees',
    source: ASSUMED,
    min: 0,
    max: 3,
  }),
  responseExponent: number(0.5, {
    doc: 'advertising works in proportion to affinity to this power',
    source: ASSUMED,
    min: 0,
    max: 2,
  }),
  exposureExponent: number(0.3, {
    doc: 'creator posts are seen in proportion to affinity to this power',
    source: ASSUMED,
    min: 0,
    max: 2,
  }),
  episodeRate: rate(0.101, 'expected shopping episodes of an average shopper per window', 'episodes', {
    source: [ASSUMED, 'centra-conversion', 'statista-conversion'],
    note: 'tuned with the rates below so that about 2.5% of devices order; published rates count visits, not devices',
  }),
  episodeDays: rate(5, 'mean length of an episode', 'days', {
    source: [ASSUMED, 'netelixir-days'],
  }),
  buyRateInEpisode: rate(
    0.055,
    'orders per day during an episode, with no advertising at all',
    'orders per day',
    { source: [ASSUMED, 'centra-conversion', 'statista-conversion'] },
  ),
  buyRateOutside: rate(0.00008, 'orders per day outside, of an average shopper', 'orders per day'),
  botShare: number(0.04, {
    doc: 'devices that are no people, per shopper',
    unit: 'share of shoppers',
    source: ASSUMED,
    min: 0,
    max: 1,
  }),
};
