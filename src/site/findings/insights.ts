import type { QualityReport } from '../../../pipeline/report/contract.ts';
import { anyCredit, type Results } from '../credits.ts';
import type { Format } from '../format.ts';
import { usualView } from '../view.ts';
import { agreementTitle } from './disagreement.ts';
import { endsTitle } from './ends.ts';
import { claim, type Insight } from './insight.ts';
import { leaderTitle } from './leader.ts';
import { pathLengthTitle, topPathTitle } from './paths.ts';
import { qualityTitle } from './quality.ts';
import { switchTitle } from './switch.ts';
import { timeTitle } from './time.ts';

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
      ? [claim(endsTitle(results), 'Journeys, figure 1', '/attribution/journeys/#ends')]
      : []),
    claim(topPathTitle(results, fmt), 'Journeys, figure 4', '/attribution/journeys/#paths'),
    claim(pathLengthTitle(results, fmt), 'Journeys, figure 5', '/attribution/journeys/#path-length'),
    ...(results.timeToConvert
      ? [claim(timeTitle(results, fmt), 'Journeys, figure 6', '/attribution/journeys/#time-to-convert')]
      : []),
    // A failing check stands at the head of the page instead.
    ...(quality.verdict === 'review' ? [data] : []),
  ];
}
