import type { Config } from './config.ts';

/** What the result of a stage depends on. */
export interface Stage {
  name: string;
  config: Config;
  /** Parts of the config that cannot change the result. */
  without: readonly (keyof Config)[];
  /** Name -> absolute file of what is read. */
  files: Readonly<Record<string, string>>;
  /** Modules of the pipeline from which all code of the stage is reached. */
  code: readonly string[];
}

export interface Made<T> {
  result: T;
  /** Whether an earlier build made it. */
  kept: boolean;
}

/** Takes the result of a stage from an earlier build with the same settings, data and code, or makes it. */
export type Keep = <T>(stage: Stage, make: () => T) => Promise<Made<Awaited<T>>>;

export const remakeAlways: Keep = async (_, make) => ({ result: await make(), kept: false });

/**
 * Stages that are worth keeping: the code that they reach, and the parts of the config that they do not see. A part that is
 * not listed may change the result, so that a setting that nobody thought of makes a stage again.
 */
export const STAGES = {
  attribution: {
    code: ['report/attribution.ts', 'attribution/index.ts', 'inputs.ts'],
    without: ['site', 'simulation', 'validation', 'scoring', 'judge'],
  },
  content: {
    code: ['report/content.ts', 'content/index.ts', 'inputs.ts'],
    without: ['site', 'simulation', 'validation', 'scoring', 'judge', 'attribution'],
  },
  'world-judgement': {
    code: ['judge/world.ts', 'attribution/index.ts', 'inputs.ts'],
    without: ['site', 'validation', 'scoring'],
  },
} as const satisfies Record<string, Pick<Stage, 'code' | 'without'>>;
