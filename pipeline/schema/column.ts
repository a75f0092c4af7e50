/** What a cell can hold once it is read. Times are epoch milliseconds in UTC. */
export type Value = string | number | boolean;

/** How the cells of one table are written; see TableSettings. */
export interface CellFormat {
  readonly decimal: '.' | ',';
  /** Reader of the configured date format, or null for ISO dates. */
  readonly date: DateReader | null;
  /** Sign between the steps of a path. */
  readonly separator: string;
}

/** Epoch milliseconds in UTC, or NaN for a cell that is no such date. */
export interface DateReader {
  read(cell: string): number;
  /** What error messages say. */
  readonly expected: string;
  /** False when the format has no time of day. */
  readonly hasClock: boolean;
}

/** The cell cannot be read: its row is left out. */
export interface Refusal {
  readonly code: 'type-error' | 'constraint-error';
  readonly expected: string;
}

/** The cell was read, but not as it stands: its row is kept and the change counted. */
export interface Deviation<T extends Value = Value> {
  readonly value: T;
  readonly expected: string;
}

/** Values are never objects, so `typeof reading === 'object'` tells a plain value from the other two. */
export type Reading<T extends Value = Value> = T | Refusal | Deviation<T>;

export type Kind =
  | 'id'
  | 'text'
  | 'path'
  | 'category'
  | 'integer'
  | 'number'
  | 'money'
  | 'share'
  | 'boolean'
  | 'day'
  | 'month'
  | 'instant';

/** Everything that reading, error messages and the data dictionary need to know of a column. */
export interface Column<T extends Value = Value, Nullable extends boolean = boolean> {
  readonly kind: Kind;
  readonly doc: string;
  /** Unit of the value: `USD`, `% of followers`, `epoch ms, UTC`; null for words. */
  readonly unit: string | null;
  /** True when the file must have the column. */
  readonly required: boolean;
  /** True when an empty cell is accepted and read as null. */
  readonly nullable: Nullable;
  /** Other header names that are accepted with no map, best first. */
  readonly aliases: readonly string[];
  /** What error messages say: `0 to 100000`. */
  readonly expected: string;
  readonly example: string;
  /** `influencers.influencer_id` when the value names a row of another table. */
  readonly references: string | null;
  /** Reads one trimmed cell that is not empty. */
  readonly read: (cell: string, format: CellFormat) => Reading<T>;
}

export interface ColumnOptions {
  readonly doc: string;
  readonly example: string;
  readonly required?: boolean;
  readonly nullable?: boolean;
  readonly aliases?: readonly string[];
  readonly references?: string;
}

/** A required column refuses empty cells unless it says `nullable: true`; an optional one accepts them. */
export type NullableOf<O extends ColumnOptions> = O['nullable'] extends boolean
  ? O['nullable']
  : O['required'] extends true
    ? false
    : true;

interface KindOf<T extends Value> {
  readonly kind: Kind;
  readonly unit: string | null;
  readonly expected: string;
  readonly read: Column<T>['read'];
}

/** A column from what its kind and its dataset say. */
export function column<T extends Value, const O extends ColumnOptions>(
  kind: KindOf<T>,
  options: O,
): Column<T, NullableOf<O>> {
  const required = options.required ?? false;
  return {
    ...kind,
    doc: options.doc,
    example: options.example,
    required,
    nullable: (options.nullable ?? !required) as NullableOf<O>,
    aliases: options.aliases ?? [],
    references: options.references ?? null,
  };
}
