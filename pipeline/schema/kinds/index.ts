export { boolean } from './boolean.ts';
export { closedCategory, openCategory } from './category.ts';
export { integer, money, number, share } from './number.ts';
export { path } from './path.ts';
export { id, text } from './text.ts';
export { day, instant, month } from './time.ts';
