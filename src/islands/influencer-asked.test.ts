import { expect, it } from 'vitest';
import { makeFormat } from '../site/format.ts';
import { usualView, type View } from '../site/influencers/view.ts';
import { askedText } from './influencer-asked.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });

it.each<[Partial<View>, string]>([
  [{}, ''],
  [{ sort: 'name', page: 3 }, ''],
  [{ tier: ['micro', 'mid'] }, 'Only creators with: tier micro or mid.'],
  [
    { segment: ['high'], price: { min: null, max: 50 }, followers: { min: 1000, max: 5000 } },
    'Only creators with: segment high; followers 1,000 to 5,000; price a post up to $50.',
  ],
  [{ text: 'ana' }, 'Only creators with: name with “ana”.'],
])('%j is told on paper as "%s"', (part, text) =>
  expect(askedText({ ...usualView(), ...part }, fmt)).toBe(text),
);
