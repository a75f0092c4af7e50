import { uuid } from './hash.ts';

/** Ids of the rows of a world: from its seed, the table and the number of the row. */
export interface Ids {
  brand(row: number): string;
  influencer(row: number): string;
  post(row: number): string;
  conversion(row: number): string;
  touchpoint(row: number): string;
  /** @param device number of a shopper; -1 - number for a bot */
  customer(device: number): string;
}

export function makeIds(seed: number): Ids {
  const of = (table: number) => (row: number) => uuid(seed, table, row);
  return {
    brand: of(0),
    influencer: of(1),
    post: of(2),
    conversion: of(3),
    touchpoint: of(4),
    customer: of(5),
  };
}
