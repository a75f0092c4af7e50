import type { FlagRule } from './flag.ts';
import { scarce } from './scarce.ts';

export const reachWithoutClicks: FlagRule = {
  id: 'reach-without-clicks',
  label: 'Reach without clicks',
  doc: 'Of the touches of sponsored posts fewer are clicks than among the peers, by more than chance explains.',
  check({ touches, peers, settings }) {
    if (!touches) return [];
    return scarce({
      id: this.id,
      peers,
      found: touches.clicks,
      of: touches.touches,
      limit: settings.flagChance,
    });
  },
};
