import type { TruthReport } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { namesErrors, type NamesErrors, type NamesModel } from '../names-errors.ts';
import { isPath, type Range } from '../truth.ts';
import { list, plural } from '../words.ts';

const name = ({ label }: NamesErrors) => label.toLowerCase();

/** From the smallest to the largest value of the models. */
function ends(d: NamesErrors, pick: (m: NamesModel) => Range) {
  const values = d.models.map((m) => pick(m).value);
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** Where the choice of a model matters most, and least. */
export function dimensionsTitle(truth: TruthReport, fmt: Format): string {
  const all = namesErrors(truth);
  const where = truth.panel ? ' in small worlds' : '';
  const most = (d: NamesErrors) => ends(d, (m) => m.share).high;
  const best = all.toSorted((a, b) => most(a) - most(b))[0];
  if (!best) return 'No dimension could be measured';
  const easy = all.filter((d) => most(d) < 0.05);
  if (easy.length === 0)
    return `Shares by ${name(best)} are the least wrong: at most ${fmt.share(most(best))} misplaced${where}`;
  const error = fmt.share(Math.max(...easy.map(most)));
  return `Shares by ${list(easy.map(name))} are nearly right: at most ${error} misplaced${where}`;
}

export function dimensionsSentences(truth: TruthReport, fmt: Format): string[] {
  const all = namesErrors(truth);
  return [
    'Share error, here against what each name causes, and rank correlation (Kendall’s tau-b: 1 is the true order, 0 no relation).',
    hereSentence(all, fmt),
    amountSentence(all, fmt),
    ...all.filter((d) => d.id === 'influencer').flatMap((d) => topSentences(d, fmt)),
    truth.panel
      ? `Over ${fmt.count(truth.panel.worlds)} ${plural(truth.panel.worlds, 'world')} of ${fmt.count(truth.panel.touchpoints)} touches each; with more touches rare names are known better.`
      : 'One simulated world, so without a range: where models lie close, another world may order them otherwise.',
  ].filter((s) => s !== null);
}

/** In a larger log sampling adds less to the error; what a model gets wrong by itself stays. */
function hereSentence(all: readonly NamesErrors[], fmt: Format): string | null {
  const known = all.flatMap((d) => {
    const here = d.models.flatMap((m) => m.here ?? []);
    return here.length > 0 ? [`${fmt.share(Math.max(...here))} by ${name(d)}`] : [];
  });
  return known.length > 0 ? `In the world of this report it is at most ${list(known)}.` : null;
}

/** Right shares are not right amounts. */
function amountSentence(all: readonly NamesErrors[], fmt: Format): string | null {
  const said = all.flatMap((d) => {
    const over = d.models.filter(isPath).map((m) => m.over.value);
    if (over.length === 0) return [];
    const [low, high] = [fmt.decimal(Math.min(...over)), fmt.decimal(Math.max(...over))];
    return [{ by: name(d), times: low === high ? low : `${low} to ${high}` }];
  });
  const parts = [...new Set(said.map(({ times }) => times))].map(
    (times) =>
      `${times} times what is caused by ${list(said.filter((one) => one.times === times).map(({ by }) => by))}`,
  );
  return parts.length > 0 ? `Right shares are not right amounts: path models credit ${list(parts)}.` : null;
}

/** How many of those that cause most are found, and whether they get their part. */
function topSentences(d: NamesErrors, fmt: Format): string[] {
  const top = ends(d, (m) => m.top);
  const found = list([...new Set([fmt.percent(top.low), fmt.percent(top.high)])]).replace(' and ', ' to ');
  const bias = d.models.flatMap((m) => (m.topBias ? [m.topBias.value] : []));
  const low = Math.max(...bias);
  return [
    `Of the tenth of ${name(d)}s that cause most, ${found} are among the tenth with most credit, depending on the model.`,
    ...(bias.length > 0 && low < -0.005
      ? [`Every model gives them too little: ${fmt.points(-low)} of share or more are missing.`]
      : []),
  ];
}
