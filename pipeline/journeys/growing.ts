type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** A list of numbers that grows in a typed array: 1 to 8 bytes a number, where a plain array takes 8 and moves them about. */
export interface Growing<A extends Numbers> {
  /** May be longer than the list. */
  items: A;
  length: number;
}

const FIRST = 1024;

export const integers = (): Growing<Int32Array<ArrayBuffer>> => ({ items: new Int32Array(FIRST), length: 0 });
export const doubles = (): Growing<Float64Array<ArrayBuffer>> => ({
  items: new Float64Array(FIRST),
  length: 0,
});
export const bytes = (): Growing<Uint8Array<ArrayBuffer>> => ({ items: new Uint8Array(FIRST), length: 0 });

export function push(list: Growing<Numbers>, value: number): void {
  if (list.length === list.items.length) extend(list);
  list.items[list.length++] = value;
}

/** The list as it is now: it shares the memory, so nothing may be pushed while it is in use. */
export const listed = <A extends Numbers>({ items, length }: Growing<A>): A => items.subarray(0, length) as A;

function extend(list: Growing<Numbers>): void {
  const Kind = list.items.constructor as new (length: number) => Numbers;
  const longer = new Kind(2 * list.items.length);
  longer.set(list.items);
  list.items = longer;
}

/** A growing list of numbers that are mostly one and the same: nothing is stored until another comes. */
export interface Mostly<A extends Numbers> {
  readonly usual: number;
  readonly make: () => Growing<A>;
  /** Null while every number is the usual one. */
  list: Growing<A> | null;
  length: number;
}

export const mostly = <A extends Numbers>(usual: number, make: () => Growing<A>): Mostly<A> => ({
  usual,
  make,
  list: null,
  length: 0,
});

export function put(mostly: Mostly<Numbers>, value: number): void {
  if (mostly.list === null && value !== mostly.usual) {
    mostly.list = mostly.make();
    while (mostly.list.length < mostly.length) push(mostly.list, mostly.usual);
  }
  if (mostly.list !== null) push(mostly.list, value);
  mostly.length++;
}

/** The list as it is now, or null while every number is the usual one. */
export const listedUnlessUsual = <A extends Numbers>({ list }: Mostly<A>): A | null =>
  list === null ? null : listed(list);
