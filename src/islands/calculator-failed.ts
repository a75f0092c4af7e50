/** Apart, so that the frame of the calculator does without the words until they are needed. */
export { tellFailed } from './notices.ts';
