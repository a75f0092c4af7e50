import { sentence } from '../words.ts';

/** A finding as a sentence, with the figure that it rests on. */
export interface Insight {
  claim: string;
  evidence: { label: string; path: string };
}

export const claim = (text: string, label: string, path: string): Insight => ({
  claim: sentence(text),
  evidence: { label, path },
});
