import { sum } from '../../stats/sum.ts';
import { calibrate } from '../calibration/calibrate.ts';
import { measuredEffects } from '../calibration/effects.ts';
import { isDirect } from '../direct.ts';
import { hazardModel } from '../hazard/credit.ts';
import { likeliest } from '../hazard/words.ts';
import type { Model } from '../model.ts';

export const calibrated: Model = {
  id: 'calibrated',
  label: 'Calibrated',
  doc: 'The data-driven model, with the credit of each tested channel replaced by what its lift test measured, and direct visits counted as bought anyway. As good as the tests; what was not tested keeps its data-driven credit and that model’s blindness.',
  formula:
    'credit(tested) = max(0, measured effect); credit(untested) = data-driven; credit(direct) = 0; baseline = all orders − credits',
  kind: 'with-baseline',
  needs: ['times', 'lift-tests'],
  parameters: ({ dataDriven: { horizonDays } }) => [
    { label: 'Watched after the last touch', value: `${String(horizonDays)} days at the most` },
  ],
  prepare(paths, settings, evidence) {
    const { effects } = measuredEffects(paths.names, evidence);
    const { evaluate, tau } = hazardModel(paths, settings.dataDriven);
    const direct = paths.names.map(isDirect);
    return {
      evaluate: (weights, draw) =>
        calibrate(
          { credits: evaluate(weights, draw), orders: sum(weights.orders), value: sum(weights.value) },
          effects.map(({ name, orders, standardError }) => ({
            name,
            orders: Math.max(0, orders + (draw ? standardError * draw.normal() : 0)),
          })),
          direct,
        ),
      chosen: [
        { label: 'Tested', value: effects.map(({ name }) => paths.names[name] as string).join(', ') },
        { label: 'Decay τ', value: likeliest(tau) },
      ],
    };
  },
};
