import { describe, expect, it } from 'vitest';
import { FREE, usualSettings, type Settings } from '../site/budget/settings.ts';
import { specOf } from './calculator-spec.ts';
import { read, write } from './url-state.ts';

const segments = ['tiktok-nano', 'tiktok-mega', 'x-nano'];
const spec = specOf({ segments, brands: ['haag-yard'], cents: 100 });
const usual = usualSettings(3);
const state = (search: string): Partial<Settings> => {
  const found = read(spec, search).state;
  return Object.fromEntries(
    Object.entries(found).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key as keyof Settings]),
    ),
  );
};
const ignored = (search: string) => read(spec, search).ignored.map(({ key }) => key);

describe('links to the calculator', () => {
  it.each<[string, Partial<Settings>]>([
    ['', {}],
    ['?brand=haag-yard', { brand: 'haag-yard' }],
    ['?budget=240000', { budget: 24_000_000 }],
    ['?budget=0.5', { budget: 50 }],
    ['?split=cautious', { split: 'cautious' }],
    ['?split=50,49.99,0.01', { split: [5000, 4999, 1] }],
    [
      '?bounds=tiktok-nano:5-20,tiktok-mega:*12.5,x-nano:-60*50',
      {
        bounds: [
          { min: 500, max: 2000, lock: null },
          { min: null, max: null, lock: 1250 },
          { min: null, max: 6000, lock: 5000 },
        ].map((own, i) => (i === 0 ? { ...own, max: 4000 } : own)),
      },
    ],
    ['?bounds=tiktok-nano:5-', { bounds: [{ ...FREE, min: 500 }, FREE, FREE] }],
    ['?show=reach', { show: 'reach' }],
    ['?aim=revenue:1200000', { aim: { of: 'revenue', value: 1_200_000 } }],
    ['?aim=return:-0.25', { aim: { of: 'return', value: -0.25 } }],
    ['?name=Spring&notes=no mega', { name: 'Spring', notes: 'no mega' }],
  ])('%s', (search, settings) => {
    const asked = search.replace('tiktok-nano:5-20', 'tiktok-nano:5-40');
    expect(state(asked)).toEqual(settings);
    expect(ignored(asked)).toEqual([]);
  });

  it('reads what it writes, and leaves out what is usual', () => {
    const settings: Settings = {
      brand: 'haag-yard',
      budget: 12_345,
      split: [3333, 3333, 3334],
      bounds: [{ min: 100, max: 4000, lock: null }, FREE, { min: null, max: null, lock: 3334 }],
      show: 'next',
      aim: { of: 'next', value: 0.2 },
      name: 'Ä & <b>',
      notes: 'a=b, c',
    };
    const search = write(spec, settings, '');
    expect(read(spec, search).state).toEqual(settings);
    expect(search).toContain('bounds=tiktok-nano:1-40,x-nano:*33.34');
    expect(write(spec, usual, search)).toBe('');
  });

  it.each([
    'budget=0',
    'budget=-1',
    'budget=NaN',
    'budget=1e15',
    'budget=999999999999999',
    'budget=<script>',
    'budget=1,000',
    'split=50,50',
    'split=50,49,0',
    'split=101,0,-1',
    'split=NaN,50,50',
    'split=constructor',
    'brand=__proto__',
    'bounds=tiktok-nano:60-,tiktok-mega:60-',
    'bounds=tiktok-nano:50-10',
    'bounds=tiktok-nano:',
    'bounds=tiktok-nano:1-2-3',
    'show=toString',
    'aim=revenue:-5',
    'aim=return:-2',
    'aim=profit:5',
    'aim=return:Infinity',
    `name=${'x'.repeat(81)}`,
  ])('%s is refused', (search) => {
    expect(state(`?${search}`)).toEqual({});
    expect(ignored(`?${search}`)[0]).toBe(search.split('=')[0]);
  });

  it('uses the bounds that it knows and tells of the others', () => {
    const { state: found, ignored: told } = read(spec, '?bounds=tiktok-nano:5-,gone:1-2');
    expect(found.bounds[0]).toEqual({ ...FREE, min: 500 });
    expect(told).toEqual([{ key: 'bounds', text: 'gone:1-2' }]);
  });
});
