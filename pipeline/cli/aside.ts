import { Worker } from 'node:worker_threads';

/**
 * What a file computes in a thread of its own and posts once. A build that fails before it asks does not wait for the thread.
 * @param file beside this one
 * @param given plain data
 */
export function aside<T>(file: string, given: unknown): () => Promise<T> {
  const worker = new Worker(new URL(file, import.meta.url), { workerData: given });
  const made = new Promise<T>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  // Whoever asks hears of a fault; until then it must not end the build.
  made.catch(() => undefined);
  worker.unref();
  return () => {
    worker.ref();
    return made;
  };
}
