/** Looks at views in a thread of its own; see look-aside.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { models } from '../attribution/index.ts';
import { looker } from '../report/look.ts';
import type { Portion } from './look-aside.ts';

const { common, openings } = workerData as Portion;
parentPort?.postMessage(openings.map(looker(common, models)));
