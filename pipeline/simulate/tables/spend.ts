import type { Row } from '../../schema/dataset.ts';
import type { spend } from '../../schema/datasets/spend.ts';
import type { Ids } from '../ids.ts';
import { PAID, type Outlays } from '../outlays.ts';
import type { World } from '../posts.ts';

/** What every brand paid each month for the channels that are paid by the touch; creators' posts carry their own cost. */
export function* spendRows(
  { calendar, brands }: World,
  { ids, outlays }: { ids: Ids; outlays: Outlays },
): Generator<Row<typeof spend>> {
  for (const [month, start] of calendar.months.entries())
    for (const brand of brands.keys())
      for (const channel of PAID)
        yield {
          month: start,
          brand_id: ids.brand(brand),
          channel,
          spend: outlays.of({ brand, channel, month }),
        };
}
