import type { TruthDimension, TruthModelKind } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { isPath } from '../truth.ts';
import { list, named } from '../words.ts';

export interface ChannelBias {
  id: string;
  label: string;
  /** Share of credit less share of what is caused, by model. */
  models: { id: string; label: string; kind: TruthModelKind; bias: number }[];
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Signed bias of every model, channel by channel, most over-credited first. */
export function biases({ names, models }: TruthDimension): ChannelBias[] {
  const caused = sum(names.map((n) => n.caused));
  const wholes = models.map((m) => sum(m.credited));
  if (caused <= 0) return [];
  return names
    .map(({ id, label, caused: own }, i) => ({
      id,
      label,
      models: models.flatMap((m, k) => {
        const whole = wholes[k] ?? 0;
        return whole > 0
          ? [{ id: m.id, label: m.label, kind: m.kind, bias: (m.credited[i] ?? 0) / whole - own / caused }]
          : [];
      }),
    }))
    .toSorted((a, b) => middle(b) - middle(a));
}

const path = (c: ChannelBias) => c.models.filter(isPath).map((m) => m.bias);
const middle = (c: ChannelBias) => sum(path(c)) / Math.max(1, path(c).length);

export function pathEnds(c: ChannelBias): { low: number; high: number } | null {
  const all = path(c);
  return all.length > 0 ? { low: Math.min(...all), high: Math.max(...all) } : null;
}

/** Less than half a point of share is called nothing. */
const NOTHING = 0.005;

/** Channels that every path model gives too much, and those that every one gives too little. */
function agreed(all: readonly ChannelBias[]) {
  const ends = (c: ChannelBias) => pathEnds(c) ?? { low: 0, high: 0 };
  return {
    much: all.filter((c) => ends(c).low > NOTHING),
    little: all.filter((c) => ends(c).high < -NOTHING).toReversed(),
  };
}

export function biasTitle(all: readonly ChannelBias[]): string {
  const { much, little } = agreed(all);
  const [most, least] = [much[0], little[0]];
  const name = (c: ChannelBias) => named(c.label, 20);
  if (most && least) return `Every path model gives ${name(most)} too much and ${name(least)} too little`;
  if (most) return `Every path model gives ${name(most)} too much`;
  if (least) return `Every path model gives ${name(least)} too little`;
  return 'The path models are not wrong the same way about any channel';
}

export function biasSentences(all: readonly ChannelBias[], fmt: Format): string[] {
  const { much, little } = agreed(all);
  const names = (some: readonly ChannelBias[]) => list(some.map((c) => named(c.label)));
  const rest = all.filter((c) => !much.includes(c) && !little.includes(c));
  const most = much[0] && pathEnds(much[0]);
  return [
    'Share of credit less share of what is caused, in points. Right of the line: more than its share; left: less. Strokes: the path models; C Calibrated, D Data-driven.',
    most && much[0]
      ? `${named(much[0].label)} gets ${fmt.decimal(most.low * 100)} to ${fmt.points(most.high)} too much, depending on the model.`
      : null,
    much.length > 1 ? `Too much from every path model: ${names(much)}.` : null,
    little.length > 1 ? `Too little from every one: ${names(little)}.` : null,
    rest.length > 0 ? `On ${names(rest)} they part, or are right.` : null,
  ].filter((s): s is string => typeof s === 'string');
}
