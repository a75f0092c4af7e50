import type Papa from 'papaparse';
import { InputError } from '../input-error.ts';
import type { IssueLog } from '../issue-log.ts';
import type { TableSettings } from '../settings.ts';
import { separatorLine, sniffDelimiter } from './delimiter.ts';
import { countLineEnds, faulty, frame } from './frame.ts';

/** The header of a file and where its data begin. */
export interface Head {
  readonly labels: readonly string[];
  readonly delimiter: string;
  /** Physical line of the header. */
  readonly line: number;
  /** Position and physical line of what follows. */
  readonly next: number;
  readonly nextLine: number;
}

export interface HeadContext {
  readonly file: string;
  readonly settings: TableSettings;
  readonly log: IssueLog;
  readonly final: boolean;
  /** Needed when the text has a quote in it. */
  readonly papa: typeof Papa | null;
  /** Whether a header is one that the dataset reads. */
  readonly isKnown: (label: string) => boolean;
}

/**
 * The header row behind blank lines and a `sep=;` line, or null when more text is needed.
 * @throws InputError when the quotes of the header are wrong
 */
export function readHead(text: string, context: HeadContext): Head | null {
  let at = 0;
  let separator: string | null = null;
  const blanks: number[] = [];
  for (let line = 1; at < text.length; line++) {
    const physical = faulty(text, at, { delimiter: 0, final: context.final, fault: null });
    if (physical === null) return null;
    const content = text.slice(at, physical.end);
    const named: string | null = separator === null ? separatorLine(content) : null;
    if (named === null && content.trim() !== '') {
      const head = headAt(text, { at, line, delimiter: delimiterOf(content, separator, context) }, context);
      if (head !== null) reportBlanks(blanks, context);
      return head;
    }
    if (named === null) blanks.push(line);
    separator = named ?? separator;
    at = physical.next;
  }
  return null;
}

/** The config wins over the file, and the file over a guess. */
function delimiterOf(header: string, separator: string | null, { settings, isKnown }: HeadContext): string {
  const configured = settings.delimiter ?? 'auto';
  if (configured !== 'auto') return configured;
  return separator ?? sniffDelimiter(header, isKnown);
}

function headAt(
  text: string,
  { at, line, delimiter }: { at: number; line: number; delimiter: string },
  { file, final, papa }: HeadContext,
): Head | null {
  const found = frame(text, at, { delimiter: delimiter.charCodeAt(0), final });
  if (found === null) return null;
  if (found.fault !== null)
    throw new InputError(
      `${file} line ${String(line)}: ${found.fault} in the header, expected quotes only around a whole name`,
    );
  const header = text.slice(at, found.end);
  const labels =
    papa?.parse<string[]>(header, { delimiter, newline: '\n' }).data[0] ?? header.split(delimiter);
  return {
    labels,
    delimiter,
    line,
    next: found.next,
    nextLine: line + Math.max(1, countLineEnds(text, at, found.next)),
  };
}

function reportBlanks(lines: readonly number[], { file, log }: HeadContext): void {
  for (const line of lines)
    log.add({
      file,
      line,
      column: null,
      code: 'blank-row',
      value: '',
      expected: 'no empty rows; not counted as data',
      severity: 'review',
      rejected: false,
    });
}
