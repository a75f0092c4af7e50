/** A table as data: what a page shows, what the CSV holds and what the island redraws are the same cells. */
export interface Table {
  caption: string;
  columns: Column[];
  rows: Cell[][];
}

export interface Column {
  label: string;
  /** Right-aligned figures. */
  numeric?: boolean;
}

export interface Cell {
  /** As shown. */
  text: string;
  /** As downloaded: the full number behind `12.3%`, or the text itself. */
  value: string | number | null;
}

export const word = (text: string, value: string = text): Cell => ({ text, value });

/** Eight digits are what the report holds; more would only be the dust of a subtraction. */
const whole = (value: number) => Number(value.toPrecision(8));

export const figure = (value: number | null, write: (value: number) => string): Cell =>
  value === null ? { text: 'n/a', value: null } : { text: write(value), value: whole(value) };
