import { csv } from '../site/csv.ts';

/** The table of a figure as CSV, read from the page: the value behind the words where there is one. */
export function tableCsv(figure: HTMLElement): string {
  const table = figure.querySelector('[data-part=table] table');
  const [head = [], ...rows] = [...(table?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.children].map(valueOf),
  );
  return csv({
    caption: '',
    columns: head.map((label) => ({ label })),
    rows: rows.map((row) => row.map((value) => ({ text: value, value }))),
  });
}

function valueOf(cell: Element): string {
  const text = cell.querySelector('data')?.value ?? cell.textContent;
  // What is not known is an empty cell in a file.
  return text === 'n/a' ? '' : text;
}
