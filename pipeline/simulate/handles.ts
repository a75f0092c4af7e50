import { faker } from '@faker-js/faker/locale/en';
import { source } from '../random/source.ts';
import { BRAND_TIERS } from './names.ts';

/** Names that would read like a real label; nobody here is anybody. */
const LABELS =
  /^(armani|balmain|boss|burberry|burch|calvin|cavalli|chanel|coach|conran|dior|dolce|ford|gap|giorgio|gianni|gucci|hermes|hilfiger|hudson|jacobs|johnson|klein|kors|lacoste|lang|lauren|levi|mango|mcqueen|miller|prada|ralph|smith|spade|stella|tommy|tory|valentino|versace|wang|west|williams|zara)/i;

const TRADE =
  'wears closet thread stitch fits style edit loom lace denim archive studio capsule mode wardrobe tailor pleats drapes knits seams'.split(
    ' ',
  );
const FIRST =
  'North Quiet Amber Silver Paper Second Plain Slow Salt Linen Violet Hollow Bright Cedar Marble'.split(' ');
const LAST =
  'Loop Thread Harbour Row Field Stitch Atlas Parade Garden Standard Needle Weave Yard Orchard Lane'.split(
    ' ',
  );

/** Makes plausible names by seed; each differs from all before it. */
export interface NameMaker {
  /** Of a creator: `lena.wears`. */
  handle(): string;
  /** Of a brand of a price level: `Maison Lindqvist`. */
  brand(tier: (typeof BRAND_TIERS)[number]): string;
}

export function nameMaker(seed: string): NameMaker {
  faker.seed(Math.floor(source(seed, 'names')() * 2 ** 31));
  const taken = new Set<string>();
  return {
    handle: () => unique(taken, makeHandle),
    brand: (tier) => unique(taken, () => makeBrandName(tier)),
  };
}

function unique(taken: Set<string>, make: () => string): string {
  for (let attempt = 0; ; attempt++) {
    const made = make();
    // Names run out in very large worlds: then they are numbered.
    const name = attempt < 20 ? made : `${made}${String(taken.size)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function makeHandle(): string {
  const name = nobody(() =>
    faker.person
      .firstName()
      .normalize('NFD')
      .replace(/[^a-z]/gi, ''),
  ).toLowerCase();
  const word = faker.helpers.arrayElement(TRADE);
  return faker.helpers.arrayElement([
    `${name}.${word}`,
    `${name}_${word}`,
    `${word}by${name}`,
    `the${word}of${name}`,
  ]);
}

function makeBrandName(tier: (typeof BRAND_TIERS)[number]): string {
  const surname = (): string => nobody(() => faker.person.lastName());
  const last = faker.helpers.arrayElement(LAST);
  const dear = [
    `Maison ${surname()}`,
    `${surname()} & ${surname()}`,
    `Atelier ${surname()}`,
    `House of ${surname()}`,
  ];
  const plain = [`${faker.helpers.arrayElement(FIRST)} ${last}`, `${surname()} ${last}`];
  return faker.helpers.arrayElement(tier === 'Luxury' || tier === 'Premium' ? dear : plain);
}

function nobody(make: () => string): string {
  for (;;) {
    const name = make();
    if (/^[A-Z][a-z]+$/.test(name) && !LABELS.test(name)) return name;
  }
}
