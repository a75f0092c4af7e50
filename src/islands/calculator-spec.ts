import { boundsClash } from '../site/budget/bounds.ts';
import { MEASURES } from '../site/budget/measures.ts';
import { budgetFrom } from '../site/budget/parse.ts';
import {
  FREE,
  isFree,
  PRESETS,
  TARGETS,
  usualSettings,
  type Aim,
  type Bounds,
  type Settings,
} from '../site/budget/settings.ts';
import { WHOLE } from '../../pipeline/budget/shares.ts';
import { oneOf, type Param, type Spec } from './url-state.ts';
import { textOf } from './url-text.ts';

/** What a link to the calculator may say of a report. */
export interface Offered {
  /** Ids of segments, in their order. */
  segments: readonly string[];
  /** Slugs. */
  brands: readonly string[];
  cents: number;
}

export function specOf({ segments, brands, cents }: Offered): Spec<Settings> {
  const usual = usualSettings(segments.length);
  return {
    brand: oneOf('brand', ['', ...brands], ''),
    budget: budgetParam(cents),
    split: splitParam(segments.length),
    bounds: boundsParam(segments),
    show: oneOf('show', MEASURES, usual.show),
    aim: aimParam,
    name: textOf('name', 80),
    notes: textOf('notes', 400),
  };
}

const AMOUNT = /^\d{1,13}(\.\d{1,2})?$/;

/** `?budget=240000`, in units of the currency. */
const budgetParam = (cents: number): Param<number | null> => ({
  key: 'budget',
  default: null,
  parse: (text) => (AMOUNT.test(text) ? (budgetFrom(Number(text), cents) ?? undefined) : undefined),
  format: (budget) => (budget === null ? '' : String(budget / cents)),
});

const POINTS = /^\d{1,3}(\.\d{1,2})?$/;

/** Per cent with at most two decimals as basis points. */
const pointsFrom = (text: string): number | null => {
  const points = POINTS.test(text) ? Math.round(Number(text) * 100) : null;
  return points !== null && points <= WHOLE ? points : null;
};

const percentOf = (points: number): string => String(points / 100);

/** `?split=best`, or the per cent of every segment: `?split=5,2.5,...`, together 100. */
const splitParam = (segments: number): Param<Settings['split']> => ({
  key: 'split',
  default: 'today',
  parse: (text) => {
    const preset = PRESETS.find((id) => id === text);
    if (preset) return preset;
    const shares = text.split(',').map(pointsFrom);
    const whole = shares.reduce<number>((all, share) => all + (share ?? Number.NaN), 0);
    return shares.length === segments && whole === WHOLE ? shares.map((share) => share ?? 0) : undefined;
  },
  format: (split) => (typeof split === 'string' ? split : split.map(percentOf).join(',')),
});

/** `5-20`, `-20`, `5-`, `*12.5` for a lock, `5-20*12.5` for both. */
function boundsFrom(text: string): Bounds | null {
  const [, low, high, lock] = /^(?:([\d.]*)-([\d.]*))?(?:\*([\d.]+))?$/.exec(text) ?? [];
  const ends = [low, high, lock].map((end) => (end === undefined || end === '' ? null : pointsFrom(end)));
  const given = [low, high, lock].filter((end) => end !== undefined && end !== '').length;
  const [min, max, locked] = ends as [number | null, number | null, number | null];
  return given > 0 && ends.filter((end) => end !== null).length === given ? { min, max, lock: locked } : null;
}

function boundsText({ min, max, lock }: Bounds): string {
  const end = (points: number | null) => (points === null ? '' : percentOf(points));
  const range = min === null && max === null ? '' : `${end(min)}-${end(max)}`;
  return `${range}${lock === null ? '' : `*${percentOf(lock)}`}`;
}

/** `?bounds=instagram-nano:5-20,tiktok-mid:*12.5`; none of them is used when they cannot hold together. */
function boundsParam(segments: readonly string[]): Param<readonly Bounds[]> {
  const entries = (text: string) =>
    text
      .split(',')
      .filter(Boolean)
      .map((part) => {
        const [id = '', own = ''] = part.split(':');
        return { part, at: segments.indexOf(id), own: boundsFrom(own) };
      });
  const usual = segments.map(() => FREE);
  return {
    key: 'bounds',
    default: usual,
    parse: (text) => {
      const found = [...usual];
      for (const { at, own } of entries(text)) if (at >= 0 && own) found[at] = own;
      return found.every(isFree) || boundsClash(found) !== null ? undefined : found;
    },
    format: (bounds) =>
      bounds.flatMap((own, i) => (isFree(own) ? [] : [`${segments[i] ?? ''}:${boundsText(own)}`])).join(','),
    unknown: (text) => entries(text).flatMap(({ part, at, own }) => (at >= 0 && own ? [] : [part])),
  };
}

const TARGET = /^([a-z]+):(-?\d{1,12}(?:\.\d{1,4})?)$/;

/** `?aim=return:0.25`, `?aim=revenue:1200000`, `?aim=next:0.1`: shares of 1, or units of the currency. */
const aimParam: Param<Aim | null> = {
  key: 'aim',
  default: null,
  parse: (text) => {
    const [, kind, number] = TARGET.exec(text) ?? [];
    const of = TARGETS.find((id) => id === kind);
    const value = Number(number);
    if (!of || !(of === 'revenue' ? value >= 0 : value >= -1)) return undefined;
    return { of, value };
  },
  format: (aim) => (aim === null ? '' : `${aim.of}:${String(aim.value)}`),
};
