/** 32 well-mixed bits of two whole numbers: order and ids that depend on the seed and the entity alone (splitmix32). */
export function hash(seed: number, id: number): number {
  let z = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) ^ Math.imul(id + 1, 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  z ^= z >>> 15;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  return (z ^ (z >>> 13)) >>> 0;
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Sixteen bits as four digits, from a table: a world has a million of them. */
const hex = (bits: number): string => (BYTES[(bits >>> 8) & 0xff] as string) + (BYTES[bits & 0xff] as string);

/**
 * An id in the form of a UUID (RFC 9562, version 8: made by a rule of our own), from the table, the seed and the number of
 * the row; equal ids would need 122 equal bits.
 */
export function uuid(seed: number, table: number, row: number): string {
  const [a, b, c, d] = [0, 1, 2, 3].map((part) =>
    hash(seed ^ Math.imul(table * 4 + part + 1, 0x9e3779b9), row),
  ) as [number, number, number, number];
  const version = hex((b & 0x0fff) | 0x8000);
  const variant = hex(((c >>> 16) & 0x3fff) | 0x8000);
  return `${hex(a >>> 16)}${hex(a)}-${hex(b >>> 16)}-${version}-${variant}-${hex(c)}${hex(d >>> 16)}${hex(d)}`;
}
