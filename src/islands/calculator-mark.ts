/** Marks what cannot be meant where it was typed. */
export function mark(input: HTMLInputElement, fine: boolean): void {
  if (fine) input.removeAttribute('aria-invalid');
  else input.setAttribute('aria-invalid', 'true');
}
