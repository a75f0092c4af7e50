import type { QualityReport } from '../../../pipeline/report/contract.ts';
import { anyCredit, type Results } from '../credits.ts';
import type { Format } from '../format.ts';
import { usualView } from '../view.ts';
import { agreementTitle } from './disagreement.ts';
import { endsTitle } from './ends.ts';
import { leaderTitle } from './leader.ts';
import { pathLengthTitle, topPathTitle } from './paths.ts';
import { qualityTitle } from './quality.ts';
import { switchTitle } from './switch.ts';
import { timeTitle } from './time.ts';

export interface Insight {
  claim: string;
  evidence: { label: string; path: string };
}

/** The sentences of the front page, each with the figure that it rests on. */
export function insights(results: Results | null, quality: QualityReport, fmt: Format): Insight[] {
  const data = claim(qualityTitle(quality, fmt), 'Data quality', '/data-quality/');
  if (!results || !anyCredit(results)) return [data];
  const view = usualView(results, fmt);
  const several =
    results.channels.length > 1 && results.models.filter((m) => m.unavailable === null).length > 1;
  return [
    ...(several
      ? [
          claim(agreementTitle(view), 'Attribution, figure 1', '/attribution/#models'),
          claim(switchTitle(view), 'Attribution, figure 2', '/attribution/#switch'),
        ]
      : []),
    claim(leaderTitle(view), 'Attribution, figure 3', '/attribution/#credits'),
    ...(several && results.journeys.ends.orders > 0
      ? [claim(endsTitle(results), 'Attribution, figure 5', '/attribution/#ends')]
      : []),
    claim(topPathTitle(results, fmt), 'Attribution, figure 8', '/attribution/#paths'),
    claim(pathLengthTitle(results, fmt), 'Attribution, figure 9', '/attribution/#path-length'),
    ...(results.timeToConvert
      ? [claim(timeTitle(results, fmt), 'Attribution, figure 10', '/attribution/#time-to-convert')]
      : []),
    // A failing check stands at the head of the page instead.
    ...(quality.verdict === 'review' ? [data] : []),
  ];
}

const claim = (text: string, label: string, path: string): Insight => ({
  claim: text.endsWith('.') ? text : `${text}.`,
  evidence: { label, path },
});
