/** Marks what cannot be meant where it was typed. */
export function mark(input: HTMLInputElement, fine: boolean): void {
  if (fine) input.removeAttribute('aria-invalid');
  else input.setAttribute('aria-invalid', 'true');
}

/** A sentence in its place; the place goes away with it. */
export function say(host: HTMLElement, selector: string, sentence: string): void {
  const place = host.querySelector<HTMLElement>(selector);
  if (!place || place.textContent === sentence) return;
  place.textContent = sentence;
  place.hidden = sentence === '';
}
