/** A page, study or data set that somebody published, and what was read in it. */
export interface PublishedSource {
  publisher: string;
  /** Of the page, or what the page is about where its title is not on record. */
  title: string;
  /** Where it was read: the publisher's own page, or the third page that quotes it. Empty when no whole address is known. */
  addresses: readonly string[];
  /** Who or what was measured. */
  population: string;
  year: string;
  /** P: read on the publisher's own page or data; S: read on a third page that quotes the publisher; null: no figure is taken. */
  certainty: 'P' | 'S' | null;
  /** The figures with their units, in our words. */
  says: string;
  note?: string;
  /** Why a source that no default rests on is listed. */
  context?: string;
}
