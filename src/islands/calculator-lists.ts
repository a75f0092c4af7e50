import { bookedPlan, bookingRow, bookingsTable, type BookedPlan } from '../charts/calculator-bookings.ts';
import { plansTable } from '../charts/calculator-plans.ts';
import type { BrandBudget, BudgetCreators } from '../../pipeline/report/contract.ts';
import type { Scene } from '../site/budget/scene.ts';
import { csv } from '../site/csv.ts';
import { bookingsSentence } from '../site/findings/budget-bookings.ts';
import { splitLabel } from '../site/findings/budget-words.ts';
import type { Format } from '../site/format.ts';
import type { Table } from '../site/table.ts';
import { element } from './elements.ts';
import { fetchJson } from './fetch-json.ts';

/** As many as a reader looks through; the download has all of them. */
const SHOWN = 50;

interface Asked {
  scene: Scene;
  brand: BrandBudget | null;
  fmt: Format;
}

let loading: Promise<BudgetCreators> | null = null;

async function booked(host: HTMLElement, { scene, brand }: Asked): Promise<BookedPlan> {
  loading ??= fetchJson<BudgetCreators>(`${host.dataset['more'] ?? ''}creators.json`);
  try {
    return bookedPlan(scene, scene.mine, await loading, brand?.offers);
  } catch (error) {
    loading = null;
    throw error;
  }
}

/** Lists whom the reader's plan books. @returns what is said of it */
export async function showBookings(host: HTMLElement, asked: Asked): Promise<string> {
  const plan = await booked(host, asked);
  const { scene, fmt } = asked;
  const written = { model: scene.model, fmt, folder: host.dataset['creators'] ?? null };
  const rows = plan.list.slice(0, SHOWN).map((one) => element(bookingRow(one, plan, written)));
  host.querySelector('[data-part=bookings]')?.replaceChildren(...rows);
  const label = splitLabel(scene.settings);
  const sentence = bookingsSentence(plan, { shown: rows.length, whose: label, fmt });
  host.querySelector('[data-part=booked]')?.replaceChildren(sentence);
  return sentence;
}

const file = (table: Table): Blob => new Blob([csv(table)], { type: 'text/csv;charset=utf-8' });

export const plansFile = (scene: Scene, fmt: Format): Blob => file(plansTable(scene, fmt));

export async function bookingsFile(host: HTMLElement, asked: Asked): Promise<Blob> {
  const { scene, fmt } = asked;
  return file(bookingsTable(await booked(host, asked), { model: scene.model, fmt }));
}
