import type { TruthDimension } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { isPath } from '../truth.ts';
import { capital, list } from '../words.ts';

const name = ({ label }: TruthDimension) => label.toLowerCase();

/** Where the choice of a model matters most, and least. */
export function dimensionsTitle(all: readonly TruthDimension[], fmt: Format): string {
  const range = (d: TruthDimension) => {
    const errors = d.models.map((m) => m.shareError);
    return { low: Math.min(...errors), high: Math.max(...errors) };
  };
  const judged = all.filter((d) => d.models.length > 0);
  const best = judged.toSorted((a, b) => range(a).high - range(b).high)[0];
  if (!best) return 'No dimension could be measured';
  const easy = judged.filter((d) => range(d).high < 0.05);
  if (easy.length === 0)
    return `Shares by ${name(best)} are the least wrong: at most ${fmt.share(range(best).high)}`;
  const most = Math.max(...easy.map((d) => range(d).high));
  return `Shares by ${list(easy.map(name))} are nearly right: at most ${fmt.share(most)} misplaced`;
}

export function dimensionsSentences(all: readonly TruthDimension[], fmt: Format): string[] {
  return [
    'Share error, here against what each name causes, and rank correlation (Kendall’s tau-b: 1 is the true order, 0 no relation).',
    amountsSentence(all, fmt),
    ...all
      .filter((d) => d.models.length > 0 && d.models.some((m) => m.topHits.k > 3))
      .map((d) => topSentence(d, fmt)),
    'One simulated world, so without a range: where models lie close, another world may order them otherwise.',
  ].filter((s) => s !== null);
}

/** Right shares are not right amounts. */
function amountsSentence(all: readonly TruthDimension[], fmt: Format): string | null {
  const over = all.flatMap((d) => d.models.filter(isPath).map((m) => m.overCredit));
  const [low, high] = [Math.min(...over), Math.max(...over)];
  if (over.length === 0 || low <= 1) return null;
  return `Right shares are not right amounts: path models still credit ${fmt.decimal(low)} to ${fmt.decimal(high)} times what is caused.`;
}

/** How many of those that cause most are found. */
function topSentence(d: TruthDimension, fmt: Format): string {
  const hits = d.models.map((m) => m.topHits.hits);
  const k = d.models[0]?.topHits.k ?? 0;
  const [low, high] = [Math.min(...hits), Math.max(...hits)];
  const found = low === high ? fmt.count(low) : `${fmt.count(low)} to ${fmt.count(high)}`;
  return `${capital(name(d))}s: of the ${fmt.count(k)} that cause most, ${found} are among the ${fmt.count(k)} with most credit, depending on the model.`;
}
