const PAUSE = 100;
let pending: ReturnType<typeof setTimeout> | undefined;

const address = (search: string) => `${location.pathname}${search}${location.hash}`;

/** A step that Back should undo. */
export function push(search: string): void {
  clearTimeout(pending);
  if (search !== location.search) history.pushState(null, '', address(search));
}

/** A step not worth an entry; browsers throttle more than a hundred of these in a row. */
export function replace(search: string): void {
  clearTimeout(pending);
  pending = setTimeout(() => history.replaceState(null, '', address(search)), PAUSE);
}
