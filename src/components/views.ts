import type { ViewSummary } from '../../pipeline/report/contract.ts';
import { anyCredit, type Results } from '../site/credits.ts';

/** The views that a page offers: those that the data tell. */
export const viewsToShow = (results: Results | null): ViewSummary[] =>
  results && anyCredit(results) ? results.views.filter(({ unavailable }) => unavailable === null) : [];
