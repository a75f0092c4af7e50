import { has, is, type Case } from './case.ts';
import { change } from '../clean-world/edits.ts';

/** Journeys that do not add up. */
export const journeys: readonly Case[] = [
  [
    'a mark without an order',
    change('touchpoints', { first: 9, of: is('conversion_id', '') }, () => ({
      contributed_to_conversion: 'true',
    })),
    'contributed-flag touchpoints.contributed_to_conversion',
  ],
  [
    'a channel that is misspelt here and there',
    change('touchpoints', { first: 5, of: is('channel', 'paid_social') }, () => ({ channel: 'paid socail' })),
    'similar-channel touchpoints.channel',
  ],
  [
    'weights that are off',
    change('touchpoints', { first: 9, of: has('attribution_weight') }, (row) => ({
      attribution_weight: String(Number(row['attribution_weight']) * 0.9),
    })),
    'weight-sum touchpoints.attribution_weight',
  ],
  [
    'weights of another model than the order names',
    change(
      'conversions',
      {
        first: 9,
        of: (row) => row['attribution_type'] === 'linear' && Number(row['touchpoints_count']) > 1,
      },
      () => ({ attribution_type: 'first_touch' }),
    ),
    'weight-model touchpoints.attribution_weight',
  ],
  [
    'weights without an order',
    change('touchpoints', { first: 9, of: is('conversion_id', '') }, () => ({ attribution_weight: '0.3' })),
    'weight-without-order touchpoints.attribution_weight',
  ],
  [
    'the wrong number of touches',
    change('conversions', { first: 9 }, (row) => ({
      touchpoints_count: String(Number(row['touchpoints_count']) + 1),
    })),
    'touch-count conversions.touchpoints_count',
  ],
  [
    'the wrong length of a journey',
    change('conversions', { first: 9, of: has('customer_journey_length') }, (row) => ({
      customer_journey_length: String(Number(row['customer_journey_length']) + 0.5),
    })),
    'journey-length conversions.customer_journey_length',
  ],
  [
    'weights that change within a journey',
    change('touchpoints', { first: 400, of: is('conversion_id', '') }, (_, i) => ({
      sample_weight: String(38 + (i % 2)),
    })),
    'sample-weight touchpoints.sample_weight',
  ],
];
