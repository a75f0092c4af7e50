import { describe, expect, it } from 'vitest';
import { manyOf, pageOf, rangeOf, someOf } from './url-params.ts';
import { read, write, type Param } from './url-state.ts';
import { textOf } from './url-text.ts';

const TIERS = ['nano', 'micro', 'mid', 'a,b'] as const;

/** State and what was ignored, of one parameter. */
const parsed = <T>(param: Param<T>, text: string) => {
  const { state, ignored } = read({ p: param }, `?${param.key}=${encodeURIComponent(text)}`);
  return [state.p, ignored.map((i) => i.text)];
};

describe('manyOf', () => {
  const tier = manyOf('tier', TIERS);
  it.each([
    ['micro,mid', ['micro', 'mid'], []],
    ['mid,micro,mid', ['micro', 'mid'], []],
    ['a;b', ['a,b'], []],
    ['micro,huge', ['micro'], ['huge']],
    ['huge', [], ['huge']],
    ['__proto__,constructor', [], ['__proto__,constructor']],
    ['', [], ['']],
    ['<img>,nano', ['nano'], ['<img>']],
  ])('%s', (text, value, ignored) => expect(parsed(tier, text)).toEqual([value, ignored]));
});

describe('someOf', () => {
  const compare = someOf('compare', new Set(['a', 'b-2', 'c']), 2);
  it.each([
    ['c.a', ['c', 'a'], []],
    ['a.a', ['a'], []],
    ['a.x', ['a'], ['x']],
    ['a.b-2.c', ['a', 'b-2'], ['c']],
    ['x', [], ['x']],
  ])('%s', (text, value, ignored) => expect(parsed(compare, text)).toEqual([value, ignored]));
});

describe('rangeOf', () => {
  const price = rangeOf('price');
  const open = { min: null, max: null };
  it.each([
    ['20-150', { min: 20, max: 150 }, []],
    ['20-', { min: 20, max: null }, []],
    ['-0.5', { min: null, max: 0.5 }, []],
    ['0-0', { min: 0, max: 0 }, []],
    ['-', open, ['-']],
    ['9-2', open, ['9-2']],
    ['1e9-', open, ['1e9-']],
    ['NaN-Infinity', open, ['NaN-Infinity']],
    ['-5-10', open, ['-5-10']],
    ['1 OR 1=1', open, ['1 OR 1=1']],
  ])('%s', (text, value, ignored) => expect(parsed(price, text)).toEqual([value, ignored]));
});

it.each([
  ['hem', 'hem', []],
  ['<b>', '<b>', []],
  ['x'.repeat(61), '', ['x'.repeat(61)]],
])('textOf %s', (text, value, ignored) => expect(parsed(textOf('q'), text)).toEqual([value, ignored]));

it.each([
  ['2', 2, []],
  ['0', 1, ['0']],
  ['-1', 1, ['-1']],
  ['1.5', 1, ['1.5']],
  ['9999999', 1, ['9999999']],
])('pageOf %s', (text, value, ignored) => expect(parsed(pageOf('page'), text)).toEqual([value, ignored]));

describe('write', () => {
  const spec = { tier: manyOf('tier', TIERS), price: rangeOf('price'), page: pageOf('page') };
  const open = { min: null, max: null };
  it.each<[{ [K in keyof typeof spec]: (typeof spec)[K]['default'] }, string]>([
    [{ tier: [], price: open, page: 1 }, ''],
    [{ tier: ['micro', 'mid'], price: open, page: 1 }, '?tier=micro,mid'],
    [{ tier: [], price: { min: 0, max: null }, page: 2 }, '?page=2&price=0-'],
  ])('%j', (state, search) => {
    expect(write(spec, state, '')).toBe(search);
    expect(read(spec, search).state).toEqual(state);
  });
});
