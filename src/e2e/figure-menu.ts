import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** The menu of a figure, opened by keyboard. */
export async function openMenu(page: Page, figure: Locator): Promise<Locator> {
  const menu = figure.locator('details[data-share]');
  if ((await menu.getAttribute('open')) === null) {
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
  }
  await expect(menu.locator('button').first()).toBeVisible();
  return menu;
}

/** What an entry of the menu downloads. */
export async function saved(page: Page, figure: Locator, label: string): Promise<Buffer> {
  const menu = await openMenu(page, figure);
  const [download] = await Promise.all([page.waitForEvent('download'), menu.getByText(label).click()]);
  return readFileSync(await download.path());
}
