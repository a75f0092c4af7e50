import type { Page } from '@playwright/test';
import { at } from './support.ts';

/** The calculator at work. @param search of its address, with the question mark */
export async function open(page: Page, search: string) {
  await page.goto(at(`/calculator/${search}`));
  await page.locator('calculator-page[data-ready]').waitFor();
}

/** Types into a field of the form, and leaves it. */
export async function enter(page: Page, selector: string, text: string) {
  const input = page.locator(selector);
  // On a phone only one platform is open.
  await input.evaluate((e) => (e.closest('details') as HTMLDetailsElement | null)?.setAttribute('open', ''));
  await input.fill(text);
  await input.press('Tab');
}
