/**
 * Runs a task once the frame that is being made has been painted; a task that a newer one overtakes is not run at all.
 * @returns a function that takes the next task
 */
export function afterPaint(): (task: () => void) => void {
  let newest: (() => void) | null = null;
  return (task) => {
    newest = task;
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (newest === task) task();
      }),
    );
  };
}
