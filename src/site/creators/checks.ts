import { plural } from '../words.ts';
import type { CreatorView } from './view.ts';

export interface CheckText {
  kind: 'found' | 'clear' | 'open';
  label: string;
  text: string;
}

interface Words {
  /** What was measured, `4.1 comments per 1,000 likes`. */
  what: (value: string) => string;
  isShare: boolean;
  /** What it rests on, one and many. */
  evidence: [one: string, many: string];
  /** Why it could not be made, most often. */
  open: string;
}

const POSTS = 'fewer than three posts that tell, or too few peers to compare with';

/** By the id of the rule; a rule that is not here is written with its bare numbers. */
const WORDS = new Map<string, Words>([
  [
    'engagement-outlier',
    {
      what: (v) => `${v} weighted engagements per 1,000 followers`,
      isShare: false,
      evidence: ['post', 'posts'],
      open: POSTS,
    },
  ],
  [
    'likes-without-comments',
    {
      what: (v) => `${v} comments per 1,000 likes`,
      isShare: false,
      evidence: ['post', 'posts'],
      open: POSTS,
    },
  ],
  [
    'followers-without-reach',
    {
      what: (v) => `the mean post reaches ${v} of the followers`,
      isShare: true,
      evidence: ['post', 'posts'],
      open: POSTS,
    },
  ],
  [
    'reach-without-clicks',
    {
      what: (v) => `${v} of the touches are clicks`,
      isShare: true,
      evidence: ['touch', 'touches'],
      open: 'no touch of these posts is on record',
    },
  ],
  [
    'clicks-without-carts',
    {
      what: (v) => `${v} of the clicks lead to a cart or an order`,
      isShare: true,
      evidence: ['click', 'clicks'],
      open: 'no click on these posts is on record',
    },
  ],
]);

const BARE: Words = {
  what: (v) => v,
  isShare: false,
  evidence: ['case', 'cases'],
  open: 'too little is on record',
};

/** Every check with its evidence: what stands out, what is clear, what could not be looked at. */
export function checkTexts({ results, own, fmt, i }: CreatorView): CheckText[] {
  return own.checks.map(({ value, usual, evidence, found }, k) => {
    const rule = results.flagRules[k];
    const words = WORDS.get(rule?.id ?? '') ?? BARE;
    const label = rule?.label ?? '';
    const [own, peers, cases] = [value[i] ?? null, usual[i] ?? null, evidence[i] ?? 0];
    if (own === null || peers === null) return { kind: 'open', label, text: words.open };
    const amountText = (v: number) => fmt.decimal(v, v < 10 ? 1 : 0);
    const write = words.isShare ? fmt.share : amountText;
    const [one, many] = words.evidence;
    const on = `${fmt.count(cases)} ${plural(cases, one, many)}`;
    return {
      kind: found[i] ? 'found' : 'clear',
      label,
      text: `${words.what(write(own))}, peers ${write(peers)} (${on})`,
    };
  });
}
