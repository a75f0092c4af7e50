/** Runs the trials of the models in a thread of their own; see trials.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { models } from '../attribution/index.ts';
import type { Config } from '../config.ts';
import { runTrials } from '../judge/index.ts';

parentPort?.postMessage(runTrials(models, workerData as Config));
