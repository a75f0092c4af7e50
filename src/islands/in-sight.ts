/** Whether an element is in the window; asked of the browser beforehand, so that no layout has to be made for the answer. */
export function inSight(element: Element): () => boolean {
  let seen = false;
  new IntersectionObserver((entries) => (seen = entries.at(-1)?.isIntersecting ?? seen)).observe(element);
  return () => seen;
}
