import type { Case } from './case.ts';
import { cells } from './cells.ts';
import { contradictions } from './contradictions.ts';
import { doubles } from './doubles.ts';
import { journeys } from './journeys.ts';
import { whole } from './whole.ts';

export const corruptions: readonly Case[] = [...cells, ...doubles, ...contradictions, ...journeys, ...whole];
