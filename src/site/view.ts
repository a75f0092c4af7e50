import { usualChoice, type CreditResults, type CreditView } from './credits.ts';
import type { Format } from './format.ts';
import { pack, unpack } from './pack.ts';

/** What a reader sees first. Through the same packing as the island's data, so that both print the same digits. */
export const usualView = (results: CreditResults, fmt: Format): CreditView => ({
  results: unpack(pack(results)),
  choice: usualChoice(results),
  fmt,
});
