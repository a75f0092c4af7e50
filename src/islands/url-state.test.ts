import { describe, expect, it } from 'vitest';
import { oneOf, read, write, type Spec } from './url-state.ts';

interface State {
  model: string;
  show: string;
}

const spec: Spec<State> = {
  model: oneOf('model', ['last', 'time-decay', '__proto__'], 'last'),
  show: oneOf('show', ['share', 'orders'], 'share'),
};

describe('read', () => {
  it.each([
    ['', { model: 'last', show: 'share' }],
    ['?model=time-decay', { model: 'time-decay', show: 'share' }],
    ['?show=orders&model=time-decay', { model: 'time-decay', show: 'orders' }],
    ['?model=__proto__', { model: '__proto__', show: 'share' }],
  ])('%s', (search, state) => expect(read(spec, search)).toEqual({ state, ignored: [] }));

  it.each(['constructor', '<img onerror=alert(1)>', '', 'TIME-DECAY', 'x'.repeat(5000)])(
    'ignores %j and says so',
    (text) =>
      expect(read(spec, `?model=${encodeURIComponent(text)}`)).toEqual({
        state: { model: 'last', show: 'share' },
        ignored: [{ key: 'model', text }],
      }),
  );
});

describe('write', () => {
  it.each([
    [{ model: 'last', show: 'share' }, '', ''],
    [{ model: 'time-decay', show: 'share' }, '', '?model=time-decay'],
    [{ model: 'time-decay', show: 'orders' }, '?utm=x&model=bad', '?model=time-decay&show=orders&utm=x'],
    [{ model: 'last', show: 'share' }, '?model=time-decay&a=1', '?a=1'],
  ])('%j over %j', (state, search, expected) => expect(write(spec, state, search)).toBe(expected));

  it('gives back what it wrote', () => {
    const state = { model: '__proto__', show: 'orders' };
    expect(read(spec, write(spec, state, '')).state).toEqual(state);
  });
});
