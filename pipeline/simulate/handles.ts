import { faker } from '@faker-js/faker/locale/en';
import { source } from '../random/source.ts';
import { BRAND_TIERS } from './names.ts';

/** Surnames that would read like a real label; nobody here is anybody. */
const LABELS = new Set(
  'Armani Balmain Boss Burberry Burch Calvin Chanel Coach Conran Dior Ford Gap Gucci Hilfiger Hudson Jacobs Johnson Klein Kors Lacoste Lang Lauren Levi Mango Mcqueen Miller Prada Smith Spade Wang West Williams Zara'.split(
    ' ',
  ),
);

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
  const name = faker.person
    .firstName()
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
  const word = faker.helpers.arrayElement(TRADE);
  return faker.helpers.arrayElement([
    `${name}.${word}`,
    `${name}_${word}`,
    `${word}by${name}`,
    `the${word}of${name}`,
  ]);
}

function makeBrandName(tier: (typeof BRAND_TIERS)[number]): string {
  const dear = tier === 'Luxury' || tier === 'Premium';
  return faker.helpers.arrayElement(
    dear
      ? [
          `Maison ${surname()}`,
          `${surname()} & ${surname()}`,
          `Atelier ${surname()}`,
          `House of ${surname()}`,
        ]
      : [
          `${faker.helpers.arrayElement(FIRST)} ${faker.helpers.arrayElement(LAST)}`,
          `${surname()} ${faker.helpers.arrayElement(LAST)}`,
        ],
  );
}

function surname(): string {
  for (;;) {
    const name = faker.person.lastName();
    if (/^[A-Z][a-z]+$/.test(name) && !LABELS.has(name)) return name;
  }
}
