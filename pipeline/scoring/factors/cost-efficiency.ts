import type { Factor } from '../factor.ts';
import { causedPart } from '../caused-part.ts';

export const costEfficiency: Factor = {
  id: 'cost-efficiency',
  label: 'Cost efficiency',
  doc: 'Revenue less spend, per unit of spend, of the sponsored posts: revenue is what they cause once they have had their effect, shrunk as the conversion rate is. That the level of all returns is uncertain is left out, because it is the same for everybody.',
  unit: 'times spend',
  among: 'roster',
  measure({ facts, sales, draws }) {
    const link = { share: sales.caused.share, kept: sales.kept };
    const told = (c: number): boolean => (facts.spend[c] as number) > 0;
    const returnOf = (c: number, causes: number): number =>
      told(c) ? ((sales.valueInFull[c] as number) * causes) / (facts.spend[c] as number) - 1 : Number.NaN;
    const values = sales.causes.map((causes, c) => returnOf(c, causes));
    return {
      values,
      draws: sales.multiplierDraws.map((m, at) => returnOf(Math.floor(at / draws), causedPart(m, link))),
      missing(c) {
        if (told(c)) return null;
        if (facts.posts[c] === 0) return 'no posts';
        return facts.sponsored[c] === 0 ? 'no sponsored posts' : 'no cost of sponsored posts given';
      },
    };
  },
};
