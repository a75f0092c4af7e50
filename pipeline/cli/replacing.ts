import { discard, exchange, lock, mark, prepare, type Target } from '../publish.ts';

/** Under the lock: `write` fills what is next, and only when all of it is whole it takes the place of what is live. */
export async function replacing<T>(
  targets: readonly Target[],
  write: () => Promise<T>,
  sayMore: (target: Target) => object = () => ({}),
): Promise<T> {
  const release = lock('.hemline/lock');
  try {
    targets.forEach(prepare);
    const result = await write();
    for (const one of targets) mark(one, sayMore(one));
    targets.forEach(exchange);
    return result;
  } finally {
    targets.forEach(discard);
    release();
  }
}
