import type { PublishedSource } from './source.ts';

const method = { certainty: null, population: 'method' } as const;

/** Work that the simulated world builds on; no figure is taken from it. */
export const methods = {
  amss: {
    ...method,
    publisher: 'AMSS by Google',
    title: 'aggregate marketing system simulator (R, commit cbf5e7f)',
    addresses: ['https://github.com/google/amss'],
    year: 'software',
    says: 'A population moves between states of mind; the truth about a channel is found by running the world again without its budget. Saturation follows a Hill curve.',
  },
  dass: {
    ...method,
    publisher: 'Sapp, Vaver, Shi and Bathia',
    title: 'DASS: digital advertising system simulation',
    addresses: [],
    year: '2016',
    says: 'Single users browse, ads change what they do next, and virtual experiments measure the truth. Models that go by the position of a touch fail.',
    context: 'the idea of a virtual experiment on single users',
  },
  'sapp-vaver': {
    ...method,
    publisher: 'Sapp and Vaver',
    title: 'Toward improving digital attribution model accuracy',
    addresses: [],
    year: '2016',
    says: 'Models wrongly assume that ads do not cause visits and searches.',
  },
  'kireyev-search': {
    ...method,
    publisher: 'Kireyev, Pauwels and Gupta',
    title: 'Do display ads influence search?',
    addresses: [],
    year: '2016',
    says: 'Display ads raise the number of searches.',
  },
  'shender-hazard': {
    ...method,
    publisher: 'Shender and others, Journal of Data Science 22(1)',
    title: 'A time to event framework for multi-touch attribution',
    addresses: ['https://arxiv.org/abs/2009.08432'],
    year: '2024',
    says: 'Orders are events of an inhomogeneous Poisson process to whose rate every ad adds; credit comes from taking the last ad away, again and again.',
    context: 'the additive hazard',
  },
  'dalessandro-causal': {
    ...method,
    publisher: 'Dalessandro and others',
    title: 'Causally motivated attribution for online advertising',
    addresses: [],
    year: '2012',
    says: 'Credit is causal only where everything that drives both exposure and orders is observed.',
    context: 'why the hidden episode makes models fail',
  },
  'prentice-pyke': {
    ...method,
    publisher: 'Prentice and Pyke',
    title: 'Logistic disease incidence models and case-control studies',
    addresses: [],
    year: '1979',
    says: 'All cases and a sample of the others are enough, when the sampling is known.',
    context: 'the case-control log',
  },
  criteo: {
    ...method,
    publisher: 'Criteo',
    title: 'Attribution data set (KDD 2017)',
    addresses: [],
    year: '2017',
    says: '30 days of a real log with hashed features, and no causal truth.',
    note: 'A public touchpoint log with a known causal truth was looked for and not found.',
    context: 'why the world is simulated',
  },
} as const satisfies Record<string, PublishedSource>;
