import { expect, it } from 'vitest';
import { cardPath } from './cards.ts';

it.each([
  ['/', '/cards/summary.png'],
  ['/attribution/', '/cards/attribution.png'],
  ['/docs/data_dictionary/', '/cards/docs-data-dictionary.png'],
  ['/brands/acme/', '/cards/brands-acme.png'],
  ['/influencers/', '/cards/influencers.png'],
  ['/influencers/ada/', '/cards/influencers.png'],
  ['/404/', null],
])('%s has %s', (path, card) => expect(cardPath(path)).toBe(card));
