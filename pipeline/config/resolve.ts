import { nearest } from '../stats/nearest.ts';
import { isPlainObject, isSetting, type Overrides, type SettingTree, type Values } from './setting.ts';

/** A config that cannot be used. The message has one line per fault: key, value, what was expected. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * The values of a tree of settings, with overrides laid over them.
 * @throws ConfigError naming every unknown key and every value that its setting does not accept
 */
export function resolve<T extends SettingTree>(
  settings: T,
  overrides: Overrides<T>,
  origin: string,
): Values<T> {
  const faults: string[] = [];
  const values = resolveGroup(settings, overrides, { path: '', origin, faults });
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return values as Values<T>;
}

interface Context {
  path: string;
  origin: string;
  faults: string[];
}

function resolveGroup(tree: SettingTree, given: unknown, context: Context): Record<string, unknown> {
  if (given !== undefined && !isPlainObject(given)) {
    context.faults.push(fault(context, given, 'a group of settings { ... }'));
    return {};
  }
  const known = new Map(Object.entries(tree));
  reportUnknown(known, given ?? {}, context);
  const entries = [...known].map(([key, node]): [string, unknown] => {
    const inner = { ...context, path: context.path ? `${context.path}.${key}` : key };
    const value = given && Object.hasOwn(given, key) ? given[key] : undefined;
    if (!isSetting(node)) return [key, resolveGroup(node, value, inner)];
    if (value === undefined) return [key, checked(node.value, node, inner)];
    return [key, checked(value, node, inner)];
  });
  return Object.fromEntries(entries);
}

function checked(
  value: unknown,
  node: { value: unknown; accepts: (value: unknown) => boolean; expected: string },
  context: Context,
): unknown {
  if (!node.accepts(value)) context.faults.push(fault(context, value, node.expected));
  else if (isPlainObject(node.value)) return inOrder(value, Object.keys(node.value));
  return value;
}

/** The order in which a user writes the names of a map must not show in what is drawn from it. */
function inOrder(value: unknown, names: readonly string[]): unknown {
  if (!isPlainObject(value)) return value;
  const known = names.filter((name) => Object.hasOwn(value, name));
  const others = Object.keys(value).filter((name) => !names.includes(name));
  return Object.fromEntries([...known, ...others].map((name) => [name, value[name]]));
}

function reportUnknown(
  known: ReadonlyMap<string, unknown>,
  given: Record<string, unknown>,
  context: Context,
): void {
  const prefix = context.path ? `${context.path}.` : '';
  for (const key of Object.keys(given)) {
    if (known.has(key)) continue;
    const near = nearest(key, [...known.keys()]);
    context.faults.push(
      `${context.origin}: no setting ${prefix}${key}${near ? ` (nearest: ${prefix}${near})` : ''}, expected one of ${[...known.keys()].join(', ')}`,
    );
  }
}

const fault = (context: Context, value: unknown, expected: string): string =>
  `${context.origin}: ${context.path}: got ${show(value)}, expected ${expected}`;

// JSON would print NaN and Infinity as null, which is not what the user wrote.
const show = (value: unknown): string =>
  typeof value === 'number' || value === undefined ? String(value) : JSON.stringify(value);
