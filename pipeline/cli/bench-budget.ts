import { allocate, compare, evaluate, planOf, rescale, type Segment, type Terms } from '../budget/index.ts';
import { source, type Source } from '../random/source.ts';
import { toOut } from './say.ts';

const SEGMENTS = 20;
const DRAWS = 200;
const BREAKPOINTS = 21;
const BUDGET = 24_000_000;
const WARM_UP = 60;
const RUNS = 100;

/** What the calculator does between two frames of 16 ms: 20 segments x 200 draws. */
export function reportBudget(): void {
  const loose = makeSegments(source('bench', 'curves'));
  const whole = loose.map((segment) => ({ ...segment, whole: true }));
  toOut(
    `budget, ${String(SEGMENTS)} segments x ${String(DRAWS)} draws; processor time of one answer, median and worst of ${String(RUNS)}`,
  );
  const shares = planOf(
    loose.map(() => 1),
    10_000,
  );
  const today = planOf(shares, BUDGET);
  report('slider: rescale, evaluate, compare', (run) => {
    const moved = rescale(shares, { index: run % SEGMENTS, to: (run * 97) % 5000 });
    const plan = planOf(moved.ok ? moved.shares : shares, BUDGET);
    evaluate(loose, plan);
    compare(loose, [plan, today]);
  });
  for (const risk of ['mean', 'cautious'] as const) {
    report(`best plan, ${risk}`, best(loose, risk));
    report(`best plan in whole posts, ${risk}`, best(whole, risk));
  }
  reportGaps(whole);
}

/** Budgets from $1,000 to $100,000, each a little different, so that no two runs are the same. */
const best =
  (segments: readonly Segment[], risk: Terms['risk']) =>
  (run: number): void => {
    allocate(segments, budgetOf(run), { risk });
  };

const budgetOf = (run: number): number => Math.round(1e5 * 10 ** ((run % 50) / 25)) + run;

/** How far plans of whole posts may be from the best one, at most. */
function reportGaps(whole: readonly Segment[]): void {
  for (const risk of ['mean', 'cautious'] as const)
    for (const budget of [1e5, 1e6, 1e7]) {
      const plan = allocate(whole, budget, { risk });
      if (!plan.ok) continue;
      const share = ((100 * plan.gap) / plan.outcome).toFixed(3);
      toOut(`${`whole posts, ${risk}, $${String(budget / 100)}: proven within`.padEnd(50)} ${share} %`);
    }
}

function report(what: string, answer: (run: number) => void): void {
  for (let run = 0; run < WARM_UP; run++) answer(run);
  const times = Array.from({ length: RUNS }, (_, run) => {
    const before = process.cpuUsage();
    answer(run);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  const [median, worst] = [times[RUNS >> 1] as number, times[RUNS - 1] as number];
  toOut(`${what.padEnd(50)} ${median.toFixed(1)} ms, ${worst.toFixed(1)} ms`);
}

/** Power curves with saturation; draws differ in height, in elasticity and in what segments share. */
function makeSegments(uniform: Source): Segment[] {
  const normal = (): number => uniform() + uniform() + uniform() + uniform() - 2;
  const common = Array.from({ length: DRAWS }, normal);
  return Array.from({ length: SEGMENTS }, (_, i) => {
    const price = Math.round(200 * 10 ** (2.5 * uniform()));
    const spend = Array.from({ length: BREAKPOINTS }, (_, k) =>
      k === 0 ? 0 : Math.round(2000 * 10 ** (k / 5)),
    );
    const [height, elasticity] = [1.2 + 2 * uniform(), 0.5 + 0.3 * uniform()];
    const draws = common.map((shared) => {
      const level = height * Math.exp(0.2 * shared + 0.5 * normal());
      const power = Math.min(0.95, Math.max(0.2, elasticity + 0.1 * normal()));
      return spend.map((at) => level * 50_000 * (at / 50_000) ** power);
    });
    return { id: `s${String(i)}`, label: `segment ${String(i)}`, curve: { spend, draws }, price };
  });
}
