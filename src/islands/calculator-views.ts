import type { BrandBudget, BudgetResults } from '../../pipeline/report/contract.ts';
import { openView, type Model } from '../site/budget/model.ts';
import { scenes, type Scene } from '../site/budget/scene.ts';
import type { Settings } from '../site/budget/settings.ts';
import { fetchJson } from './fetch-json.ts';

/** All brands together, or one. */
export interface Open {
  model: Model;
  sceneOf: (settings: Settings) => Scene;
  brand: BrandBudget | null;
}

/** Views that have been asked for: each brand is fetched once. */
export class Views {
  readonly all: Open;
  readonly #results: BudgetResults;
  readonly #folder: string;
  readonly #known = new Map<string, Open>();

  /** @param folder address of the files of brands, with a slash at its end */
  constructor(results: BudgetResults, folder: string) {
    this.#results = results;
    this.#folder = folder;
    this.all = this.#open('', null);
  }

  /** @param slug of a brand; empty for all */
  async get(slug: string): Promise<Open> {
    const known = this.#known.get(slug);
    return known ?? this.#open(slug, await fetchJson<BrandBudget>(`${this.#folder}brand-${slug}.json`));
  }

  #open(slug: string, brand: BrandBudget | null): Open {
    const model = openView(this.#results, brand?.view ?? this.#results.all);
    const open = { model, sceneOf: scenes(model), brand };
    this.#known.set(slug, open);
    return open;
  }
}
