/** How a decay that the data chose is told. */
export const likeliest = (tau: number): string =>
  `${String(tau)} ${tau === 1 ? 'day' : 'days'}, the likeliest`;
