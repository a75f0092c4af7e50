import type { CDPSession } from '@playwright/test';

/** Milliseconds of one act of a reader. */
export interface Round {
  /** Processor time of the main thread until the frame that shows it was painted: script, style, layout and paint. */
  work: number;
  /** The same until the page came to rest. */
  all: number;
  /** By the clock, until painted. */
  wait: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  tid: number;
  pid: number;
  /** Microseconds by the clock. */
  ts: number;
  /** Microseconds of the processor. */
  tdur?: number;
}

/** Runs acts that set the marks `acted`, `painted` and `rested`, and reads each from the trace of the browser. */
export async function traced(session: CDPSession, acts: () => Promise<void>): Promise<Round[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
    },
  });
  await acts();
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return roundsOf(events);
}

export function roundsOf(events: readonly TraceEvent[]): Round[] {
  const marks = (name: string): TraceEvent[] =>
    events.filter((event) => event.name === name && event.ph !== 'X').sort((a, b) => a.ts - b.ts);
  const [painted, rested] = [marks('painted'), marks('rested')];
  return marks('acted').map((acted, at) => {
    const tasks = events.filter(
      ({ name, ph, tid, pid }) => name === 'RunTask' && ph === 'X' && tid === acted.tid && pid === acted.pid,
    );
    const [seen, still] = [painted[at]?.ts ?? Number.NaN, rested[at]?.ts ?? Number.NaN];
    // The task that acts has begun before its mark; the one that marks the end ends after it.
    const first = tasks.reduce((last, { ts }) => (ts <= acted.ts ? Math.max(last, ts) : last), 0);
    const spent = (until: number): number =>
      tasks.reduce((sum, { ts, tdur = 0 }) => (ts >= first && ts < until ? sum + tdur : sum), 0) / 1000;
    return { work: spent(seen), all: spent(still), wait: (seen - acted.ts) / 1000 };
  });
}
