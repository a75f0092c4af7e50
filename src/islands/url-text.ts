import type { Param } from './url-state.ts';

/** Words, no longer than those of a name unless told. */
export function textOf(key: string, longest = 60): Param<string> {
  return {
    key,
    default: '',
    parse: (text) => (text.trim() !== '' && text.length <= longest ? text : undefined),
    format: (text) => text.trim(),
  };
}
