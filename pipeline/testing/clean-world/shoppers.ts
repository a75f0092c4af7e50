import type { Draw } from '../../simulate/draw.ts';
import { BRANDS, DAY, DAYS, START } from './posts.ts';
import type { CellRow } from './rows.ts';

const OTHERS = ['search', 'email', 'direct', 'paid_social', 'retargeting'] as const;
const BUYERS = 900;
/** Of the shoppers who did not order, one in so many is in the log. */
const WEIGHT = 40;

interface Shopper {
  customer: string;
  brand: string;
  /** Epoch ms of the order, or of the last day of the shopper. */
  end: number;
  order: string | null;
}

export interface ShopperRows {
  touchpoints: CellRow[];
  conversions: CellRow[];
}

/** 900 orders, a fifth of them without a touch, and 600 journeys that lead to none. */
export function shopperRows(draw: Draw, posts: readonly CellRow[]): ShopperRows {
  const rows: ShopperRows = { touchpoints: [], conversions: [] };
  const paid = posts.filter((post) => post['is_sponsored'] === 'true');
  for (let i = 0; i < BUYERS + 600; i++) {
    const shopper = {
      customer: `c${String(i)}`,
      brand: BRANDS[draw.integer(BRANDS.length)] as string,
      end: START + Math.floor(draw.between(0, DAYS) * DAY),
      order: i < BUYERS ? `o${String(i)}` : null,
    };
    const touches = shopper.order !== null && draw.chance(0.2) ? [] : touchRows(draw, shopper, paid);
    rows.touchpoints.push(...touches.map((touch, at) => finish(touch, shopper, { at, of: touches.length })));
    if (shopper.order !== null) rows.conversions.push(orderRow(draw, shopper, { touches, posts }));
  }
  rows.touchpoints = rows.touchpoints.map((row, i) => ({ touchpoint_id: `t${String(i)}`, ...row }));
  return rows;
}

function touchRows(draw: Draw, { customer, brand, end }: Shopper, paid: readonly CellRow[]): CellRow[] {
  const times = Array.from(
    { length: 1 + draw.integer(5) },
    () => end - Math.ceil(draw.between(60_000, 18 * DAY)),
  );
  return times
    .sort((a, b) => a - b)
    .map((time) => {
      const seen = paid[draw.integer(paid.length)] as CellRow;
      const isOut = Date.parse(`${seen['post_date'] ?? ''}T00:00:00Z`) <= time && seen['brand_id'] === brand;
      const second = Math.floor(time / 1000) * 1000;
      const touch = { customer_id: customer, touchpoint_date: new Date(second).toISOString() };
      return isOut
        ? {
            ...touch,
            post_id: seen['post_id'] ?? '',
            touchpoint_type: 'view',
            platform: seen['platform'] ?? '',
            channel: 'influencer',
          }
        : {
            ...touch,
            post_id: '',
            touchpoint_type: 'click',
            platform: 'Website',
            channel: OTHERS[draw.integer(OTHERS.length)] ?? '',
          };
    });
}

/** Equal weights to six decimals, the rest on the first touch. */
function finish(touch: CellRow, { order }: Shopper, { at, of }: { at: number; of: number }): CellRow {
  const equal = Number((1 / of).toFixed(6));
  const weight = at === 0 ? 1 - equal * (of - 1) : equal;
  return {
    ...touch,
    contributed_to_conversion: String(order !== null),
    conversion_id: order ?? '',
    attribution_weight: order === null ? '' : weight.toFixed(6),
    sample_weight: order === null ? String(WEIGHT) : '1',
  };
}

function orderRow(
  draw: Draw,
  { customer, brand, end, order }: Shopper,
  { touches, posts }: { touches: readonly CellRow[]; posts: readonly CellRow[] },
): CellRow {
  const tracked = touches.findLast((touch) => touch['post_id'] !== '')?.['post_id'] ?? '';
  const post = posts[Number(tracked.slice(1))];
  const first = touches[0]?.['touchpoint_date'];
  const days = first === undefined ? '' : ((end - Date.parse(first)) / DAY).toFixed(2);
  return {
    conversion_id: order ?? '',
    customer_id: customer,
    post_id: tracked,
    influencer_id: tracked === '' ? '' : (post?.['influencer_id'] ?? ''),
    brand_id: brand,
    conversion_date: new Date(end).toISOString(),
    attribution_type: 'linear',
    order_value: (90 * draw.spread(0.5)).toFixed(2),
    product_category: 'Clothing',
    discount_code_used: String(
      tracked !== '' && post?.['discount_code_present'] === 'true' && draw.chance(0.5),
    ),
    customer_journey_length: days,
    touchpoints_count: String(touches.length),
  };
}
