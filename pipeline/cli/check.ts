/** `npm run check`: types, lint, format, stale documents. */
import { checks } from './checks.ts';
import { command, toOut } from './say.ts';

await command(() => Promise.resolve(checks(toOut).failed > 0 ? 1 : 0));
