import { expect, test } from 'vitest';
import { settings } from '../config.ts';
import { loadConfig } from './load.ts';
import { resolve } from './resolve.ts';

const resolveAny = (overrides: unknown): unknown => resolve(settings, overrides as never, 'my.config.ts');

test('the defaults are accepted', async () => {
  const config = await loadConfig(null);
  expect(config.attribution.lookbackDays).toBe(90);
});

test('groups are merged, values replaced', () => {
  const config = resolve(settings, { attribution: { timeDecay: { halfLifeDays: 3 } } }, 'my.config.ts');
  expect(config.attribution.timeDecay.halfLifeDays).toBe(3);
  expect(config.attribution.lookbackDays).toBe(90);
});

test.each([
  [
    { attribution: { lookbackDays: 'ninety' } },
    'my.config.ts: attribution.lookbackDays: got "ninety", expected a number from 0.01 to 3650 (days)',
  ],
  [
    { attribution: { lookbackDays: Number.NaN } },
    'my.config.ts: attribution.lookbackDays: got NaN, expected a number from 0.01 to 3650 (days)',
  ],
  [
    { attribution: { lookbackdays: 3 } },
    'my.config.ts: no setting attribution.lookbackdays (nearest: attribution.lookbackDays)',
  ],
  [{ attribution: 3 }, 'my.config.ts: attribution: got 3, expected a group of settings { ... }'],
  [
    { site: { currency: 'dollars' } },
    'my.config.ts: site.currency: got "dollars", expected an ISO 4217 code such as USD or EUR',
  ],
  [
    { site: { locale: 'no_such' } },
    'my.config.ts: site.locale: got "no_such", expected a BCP 47 language tag',
  ],
  [
    { source: { tables: { posts: { decimal: ';' } } } },
    'my.config.ts: source.tables.posts.decimal: got ";", expected one of ., ,',
  ],
  [
    { uncertainty: { draws: 1.5 } },
    'my.config.ts: uncertainty.draws: got 1.5, expected a whole number from 0 to 10000 (draws)',
  ],
])('%j', (overrides, message) => {
  expect(() => resolveAny(overrides)).toThrow(message);
});

test('all faults are told at once', () => {
  expect(() => resolveAny({ site: { title: '' }, uncertainty: { level: 2 } })).toThrow(
    /site\.title.*\n.*uncertainty\.level/,
  );
});

test('a config file that is not there, and one without a default export', async () => {
  await expect(loadConfig('/no/such/config.ts')).rejects.toThrow(
    '/no/such/config.ts: cannot be loaded as a config',
  );
});

test('the order in which the names of a map are written does not show', () => {
  const gender = { Unknown: 0.1, Male: 0.4, 'Non-binary': 0.1, Female: 0.4 };
  const { creators } = resolve(settings, { simulation: { creators: { gender } } }, 'my.config.ts').simulation;
  expect(JSON.stringify(creators.gender)).toBe('{"Female":0.4,"Male":0.4,"Non-binary":0.1,"Unknown":0.1}');
});
