import type { Tree } from '../site/node.ts';
import type { Table } from '../site/table.ts';

/** One figure, whole: the page and the island show it, the CSV endpoint writes its table. */
export interface FigureContent {
  /** Anchor, CSV name and CSS hook in one: `switch`. */
  id: string;
  /** States the finding, at most 14 words. */
  title: string;
  say: string[];
  chart: Tree[];
  /** Interval or counting note beneath the chart. */
  note: string | null;
  table: Table;
  /** Anchor on the methodology page, or of another document: `response#response-segment`. */
  method: string;
}
