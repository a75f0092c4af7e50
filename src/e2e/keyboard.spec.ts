import type { Page } from '@playwright/test';
import { at, everyPage, expect, test } from './support.ts';

/** What Tab should reach, in the order of the page: everything that can be used and is seen, a group of radio buttons once. */
function stopsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const usable = 'a[href], button, input, select, textarea, summary, [tabindex]';
    const groups = new Set<string>();
    const stops = [...document.querySelectorAll<HTMLElement>(usable)].filter((e) => {
      if (e.tabIndex < 0 || (e as HTMLButtonElement).disabled || e.closest('[inert], [hidden]')) return false;
      if (!e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) return false;
      if (!(e instanceof HTMLInputElement) || e.type !== 'radio') return true;
      const first = !groups.has(e.name);
      groups.add(e.name);
      return first;
    });
    const name = (window.stopName = (e) =>
      `${e.tagName.toLowerCase()} ${(e instanceof HTMLInputElement && e.type === 'radio' ? e.name : e.getAttribute('href')) ?? ''} ${(e.getAttribute('aria-label') ?? e.id) || (e.textContent ?? '').trim().slice(0, 30)}`);
    return stops.map(name);
  });
}

interface Stop {
  name: string;
  /** Whether something shows where the keyboard is, inside the window and under nothing. */
  seen: boolean;
}

/** The element that has the focus; null when it has left the page. */
function here(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const e = document.activeElement;
    if (!(e instanceof HTMLElement || e instanceof SVGElement) || e === document.body) return null;
    const marked = (one: Element): boolean => {
      const { outlineStyle, boxShadow } = getComputedStyle(one);
      return outlineStyle !== 'none' || boxShadow !== 'none';
    };
    const box = e.getBoundingClientRect();
    const inside = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
    const marks = [e, ...(e.parentElement ? [e.parentElement] : []), ...e.querySelectorAll('*')];
    return { name: window.stopName(e as HTMLElement), seen: inside && marks.some(marked) };
  });
}

declare global {
  interface Window {
    stopName: (e: HTMLElement) => string;
  }
}

for (const route of everyPage)
  test(`Tab walks ${route} from the first to the last control, and shows where it is`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(at(route));
    await page.waitForLoadState('networkidle');
    const stops = await stopsOf(page);
    const walked: Stop[] = [];
    for (let i = 0; i <= stops.length; i++) {
      await page.keyboard.press('Tab');
      const stop = await here(page);
      if (!stop) break;
      walked.push(stop);
    }
    expect(walked.filter(({ seen }) => !seen)).toEqual([]);
    expect(walked.map(({ name }) => name)).toEqual(stops);
  });

for (const route of everyPage)
  test(`${route} needs no sideways scrolling with letters of twice the size`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(at(route));
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
  });
