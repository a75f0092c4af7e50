import type { FlagRule } from './flag.ts';
import { scarce } from './scarce.ts';

export const clicksWithoutCarts: FlagRule = {
  id: 'clicks-without-carts',
  label: 'Clicks without carts',
  doc: 'Fewer of those who clicked ever filled a cart or ordered than among the peers, by more than chance explains: programs click and do not buy.',
  check({ touches, peers, settings }) {
    if (!touches) return [];
    return scarce({
      id: this.id,
      peers,
      found: touches.carted,
      of: touches.clicks,
      limit: settings.flagChance,
    });
  },
};
