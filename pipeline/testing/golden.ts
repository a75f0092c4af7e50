import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Reference results that live beside the project; a user's clone has none, and the tests that need them are skipped. */
export const GOLDEN = path.resolve('../shared/golden');
export const PUBLIC_LOG = path.resolve('../shared/data/public-touchpoints.csv');

export const hasGolden = existsSync(GOLDEN);
export const hasPublicLog = existsSync(PUBLIC_LOG);

export const readGolden = (file: string): string => readFileSync(path.join(GOLDEN, file), 'utf8');
