import { toClock } from './clock.ts';
import type { Life } from './life.ts';
import type { World } from './posts.ts';

const DAY = 86_400_000;

/** What the shop's own tracking saw, as columns: journeys one after the other, each with its touches in time order. */
export interface Log {
  readonly journey: {
    /** Number of a shopper; -1 - number for a bot. */
    readonly device: number[];
    readonly brand: number[];
    readonly weight: number[];
    /** Epoch milliseconds of the order, on the whole second; NaN for none. */
    readonly purchase: number[];
    /** Channel of the touch that set the order off, -1 for none of them: hidden, for audits. */
    readonly cause: number[];
    /** Touches of journey i are from[i] up to from[i + 1]. */
    readonly from: number[];
  };
  readonly touch: {
    readonly channel: number[];
    /** Epoch milliseconds, on the whole second. */
    readonly time: number[];
    readonly post: number[];
    readonly clicked: number[];
  };
}

export interface Recorder {
  add(life: Life, who: { device: number; weight: number }): void;
  touches(): number;
  readonly log: Log;
}

/** Writes down what of a life leaves a trace: touches before the order. */
export function recorder({ calendar }: World): Recorder {
  const log: Log = {
    journey: { device: [], brand: [], weight: [], purchase: [], cause: [], from: [0] },
    touch: { channel: [], time: [], post: [], clicked: [] },
  };
  const instant = (life: Life, time: number): number => {
    const day = Math.floor(time);
    return Math.floor((calendar.timeOf(life.start + day) + toClock(time - day) * DAY) / 1000) * 1000;
  };

  function addTouches(life: Life): void {
    const end = Math.min(life.purchase, life.riskTo);
    for (let q = 0; q < life.count; q++) {
      const j = life.order[q] as number;
      const time = life.time[j] as number;
      if (time >= end) continue;
      log.touch.channel.push(life.channel[j] as number);
      log.touch.time.push(instant(life, time));
      log.touch.post.push(life.post[j] as number);
      log.touch.clicked.push(life.clicked[j] as number);
    }
  }

  return {
    log,
    touches: () => log.touch.time.length,
    add(life, { device, weight }) {
      const { journey } = log;
      addTouches(life);
      journey.device.push(device);
      journey.brand.push(life.brand);
      journey.weight.push(weight);
      journey.purchase.push(life.purchase < Infinity ? instant(life, life.purchase) : Number.NaN);
      journey.cause.push(life.cause >= 0 ? (life.channel[life.cause] as number) : -1);
      journey.from.push(log.touch.time.length);
    },
  };
}
