import { describe, expect, test } from 'vitest';
import { without } from './withheld.ts';

const ids = (...known: string[]) => ({
  known: new Set(known),
  lengths: [...new Set(known.map((id) => id.length))].sort((a, b) => b - a),
});
const HIDDEN = '(an id, not published)';

describe('a text without ids', () => {
  test.each([
    ['weights of c001 that sum to 1', ['c001'], `weights of ${HIDDEN} that sum to 1`],
    ['c001, c002; "c001"', ['c001', 'c002'], `${HIDDEN}, ${HIDDEN}; "${HIDDEN}"`],
    ['c0011 and xc001', ['c001'], 'c0011 and xc001'],
    [
      'order o-77-1 of ann@example.org',
      ['o-77', 'o-77-1', 'ann@example.org'],
      `order ${HIDDEN} of ${HIDDEN}`,
    ],
    ['Zoë Müller bought', ['Zoë Müller'], `${HIDDEN} bought`],
    ['nothing here', ['c001'], 'nothing here'],
    ['', ['c001'], ''],
    ['__proto__ stays', [], '__proto__ stays'],
  ])('%j without %j is %j', (text, known, expected) => {
    expect(without(text, ids(...known))).toBe(expected);
  });
});
