/** How one table is written; every part is optional and the config gives them per table. */
export interface TableSettings {
  /** Their header -> our column. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Our column -> their value -> our value. A value mapped to '' reads as an empty cell. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** null: ISO dates; else a d3-time-format pattern, unix-seconds, unix-milliseconds or unix-microseconds. */
  readonly dateFormat?: string | null;
  readonly decimal?: '.' | ',';
  /** What to do with rows that repeat cell by cell; the dataset decides when it is left out. */
  readonly repeatedRows?: 'once' | 'keep';
  /**
   * A column by which the rows come grouped, so that repeated rows are looked for only within a group. Whoever sets it
   * watches the rows and gives the reading up when a group comes back.
   */
  readonly groupedBy?: string;
  /** Sign between the steps of an aggregated path, `>` when it is left out. */
  readonly separator?: string;
  /** `auto` looks at the header. */
  readonly delimiter?: string;
}
