import { sum } from '../../stats/sum.ts';
import { calibrate } from '../calibration/calibrate.ts';
import { measuredEffects } from '../calibration/effects.ts';
import { withinChannels } from '../calibration/within-channels.ts';
import { isDirect } from '../direct.ts';
import { hazardModel } from '../hazard/credit.ts';
import { likeliest } from '../hazard/words.ts';
import type { Evaluate, Model } from '../model.ts';
import { scaledTouches } from '../per-touch.ts';

export const calibrated: Model = {
  id: 'calibrated',
  label: 'Calibrated',
  doc: 'The data-driven model, with the credit of each tested channel replaced by what its lift test measured, and direct visits counted as bought anyway. As good as the tests; what was not tested keeps its data-driven credit and that model’s blindness.',
  formula:
    'credit(tested) = max(0, measured effect); credit(untested) = data-driven; credit(direct) = 0; baseline = all orders − credits; other names share the credit of each channel as data-driven does',
  kind: 'with-baseline',
  needs: ['times', 'lift-tests'],
  parameters: ({ dataDriven: { horizonDays } }) => [
    { label: 'Watched after the last touch', value: `${String(horizonDays)} days at the most` },
  ],
  prepare(paths, settings, evidence) {
    const hazard = hazardModel(paths, settings.dataDriven);
    const decay = { label: 'Decay τ', value: likeliest(hazard.tau) };
    const { channels } = evidence;
    const { effects } = measuredEffects((channels?.paths ?? paths).names, evidence);
    const tested = {
      label: 'Tested',
      value: effects.map(({ name }) => (channels?.paths ?? paths).names[name] as string).join(', '),
    };
    if (channels) return { ...withinChannels(paths, hazard, channels), chosen: [tested, decay] };
    const direct = paths.names.map(isDirect);
    const evaluate: Evaluate = (weights, draw) =>
      calibrate(
        {
          credits: hazard.evaluate(weights, draw),
          orders: sum(weights.orders),
          value: sum(weights.value),
        },
        effects.map(({ name, orders, standardError }) => ({
          name,
          orders: Math.max(0, orders + (draw ? standardError * draw.normal() : 0)),
        })),
        direct,
      );
    return {
      evaluate,
      touches: () => scaledTouches(paths, hazard.touches(), evaluate(paths.weights, null).conversions),
      chosen: [tested, decay],
    };
  },
};
