import type { Chain } from './chain.ts';
import type { Effects } from './removal.ts';

/**
 * Removal effects of an order-1 chain of few states from one inverse N = (I - Q)^-1:
 * RE_k = (s N)_k (N r)_k / (N_kk s N r), where s are the starts and r the chances (or the money) of an order.
 */
export function firstOrderEffects(chain: Chain): Effects {
  const n = chain.start.length;
  const inverse = fundamental(chain);
  const visits = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      visits[j] = (visits[j] as number) + (chain.start[i] as number) * (inverse[i * n + j] as number);
  return { order: effects(chain.order, visits, inverse), value: effects(chain.value, visits, inverse) };

  function effects(r: Float64Array, visits: Float64Array, inverse: Float64Array): Float64Array {
    let all = 0;
    for (let j = 0; j < n; j++) all += (visits[j] as number) * (r[j] as number);
    const byName = new Float64Array(chain.shape.names.length);
    for (let k = 0; k < n; k++) {
      let fromHere = 0;
      for (let j = 0; j < n; j++) fromHere += (inverse[k * n + j] as number) * (r[j] as number);
      const lost = ((visits[k] as number) * fromHere) / (inverse[k * n + k] as number);
      byName[chain.shape.members[k] as number] = all > 0 ? Math.min(1, lost / all) : 0;
    }
    return byName;
  }
}

/** N = (I - Q)^-1 by Gauss-Jordan elimination; the pivots of I - Q are positive, so no rows are swapped. */
function fundamental(chain: Chain): Float64Array {
  const n = chain.start.length;
  const a = new Float64Array(n * n);
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) a[i * n + i] = inverse[i * n + i] = 1;
  chain.shape.from.forEach((from, m) => {
    const at = from * n + (chain.shape.to[m] as number);
    a[at] = (a[at] as number) - (chain.move[m] as number);
  });
  for (let p = 0; p < n; p++) eliminate(a, inverse, p);
  return inverse;
}

function eliminate(a: Float64Array, inverse: Float64Array, p: number): void {
  const n = Math.sqrt(a.length);
  const pivot = a[p * n + p] as number;
  for (let j = 0; j < n; j++) {
    a[p * n + j] = (a[p * n + j] as number) / pivot;
    inverse[p * n + j] = (inverse[p * n + j] as number) / pivot;
  }
  for (let i = 0; i < n; i++) {
    const factor = a[i * n + p] as number;
    if (i === p || factor === 0) continue;
    for (let j = 0; j < n; j++) {
      a[i * n + j] = (a[i * n + j] as number) - factor * (a[p * n + j] as number);
      inverse[i * n + j] = (inverse[i * n + j] as number) - factor * (inverse[p * n + j] as number);
    }
  }
}
