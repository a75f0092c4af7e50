import type { Format } from '../format.ts';
import { decode } from '../headline-code.ts';
import { moved, type Headline } from '../headlines.ts';
import { list } from '../words.ts';

/** What a link says of the build that it was copied from: parameters `build` and `was`. */
export interface LinkedBuild {
  build: string | null;
  was: string | null;
}

/** What this page says of its own. */
export interface Here {
  build: string;
  headlines: readonly Headline[];
}

const BUILD = /^[0-9a-f]{12}$/;
const LONGEST = 40;

/** Tells that a link comes from another build, and which headline numbers moved since; null where there is nothing to tell. */
export function buildNote({ build, was }: LinkedBuild, here: Here, fmt: Format): string | null {
  if (build === null || build === here.build) return null;
  if (!BUILD.test(build)) {
    const cut = build.length > LONGEST ? `${build.slice(0, LONGEST)}…` : build;
    return `This link names a build that cannot be one (“${cut}”); that part of it is ignored.`;
  }
  const then = was === null ? null : decode(was);
  const between = `This link was copied from build ${build}; this is build ${here.build}`;
  return then ? `${between}. ${change(then, here, fmt)}` : `${between}, so numbers may differ.`;
}

/** The link claims its numbers, nobody can check them: the sentence says so. */
function change(then: readonly Headline[], { headlines }: Here, fmt: Format): string {
  const changes = moved(then, headlines, fmt).map((m) => `${m.label} from ${m.was} to ${m.is}`);
  return changes.length > 0
    ? `According to the link, these headline numbers moved: ${list(changes)}. Others may have moved as well.`
    : 'According to the link, the headline numbers were the same; others may have moved.';
}
