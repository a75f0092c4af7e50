/** All that draws a view: fetched with the numbers when a reader first reaches for a filter, as nothing before needs it. */
export { ordered } from '../site/influencers/order.ts';
export { unpackRoster } from '../site/influencers/packed.ts';
export { scoresOf } from '../site/influencers/scores.ts';
export { drawView, stageOf } from './influencer-draw.ts';
export { fileRows } from './influencer-file.ts';
export { drawCompared } from './influencer-list.ts';
