import type { SimulationSettings } from '../config.ts';

/** Orders when the config leaves their number open: three for every ten touches. */
const ORDERS_PER_TOUCH = 0.3;

/** How many orders end the simulation, or fewer where the configured touches leave no room. */
export const ordersGoal = ({ conversions, touchpoints }: SimulationSettings['sizes']): number =>
  conversions ?? Math.floor(touchpoints * ORDERS_PER_TOUCH);
