import { attributeSets, type Attribution } from '../attribution/attribute.ts';
import { modelById, models } from '../attribution/index.ts';
import type { Model } from '../attribution/model.ts';
import type { Config } from '../config.ts';
import { loadConfig } from '../config/load.ts';
import { readLogPaths, readTablePaths, type PathInputs } from '../inputs/path-sets.ts';
import { isPathTable } from '../intake/kind.ts';
import { checkRejections } from '../intake/rejections.ts';
import { fileSource } from '../intake/sources.ts';
import type { Paths } from '../journeys/paths.ts';
import { BuildError } from '../publish.ts';
import type { TableName } from '../schema/issue.ts';
import { sum } from '../stats/sum.ts';
import { creditRows, FORMATS, type Format } from './credit-rows.ts';
import { fromCaller, parse, parseInputs } from './options.ts';
import { command, count, toError } from './say.ts';

const USAGE =
  'npm run attribute -- FILE [--config FILE] [--models a,b] [--order auto|1..4] [--no-nulls] [--input conversions=FILE] [--format json|csv|table]';

interface Question {
  file: string;
  config: Config;
  models: readonly Model[];
  /** True when the models were named: one that cannot run is then an error. */
  named: boolean;
  inputs: ReadonlyMap<string, string>;
  format: Format;
}

/** Answers one command line; everything but the credits goes to standard error. */
export const attributeCommand = (args: string[]): Promise<void> =>
  command(async () => {
    const question = await readQuestion(args);
    const { paths, readings } = await readFile(question);
    checkRejections(readings, question.config.source.maxRejectedShare);
    for (const { source, result } of readings)
      if (result && result.rowsRejected > 0)
        toError(
          `${source.name}: ${count(result.rowsRejected)} of ${count(result.rowsIn)} rows rejected, see npm run validate`,
        );
    reportOneStep(paths.distinct, question.file);
    const answers = attributeSets(paths, question.models, question.config.attribution);
    reportGaps(answers, question, sum(paths.distinct.weights.orders));
    process.stdout.write(FORMATS[question.format](creditRows(paths.distinct.names, answers)));
    return 0;
  });

async function readQuestion(args: string[]): Promise<Question> {
  const { values, positionals } = parse(
    {
      args,
      allowPositionals: true,
      options: {
        config: { type: 'string' },
        models: { type: 'string' },
        order: { type: 'string' },
        'no-nulls': { type: 'boolean' },
        input: { type: 'string', multiple: true },
        format: { type: 'string', default: 'table' },
      },
    },
    USAGE,
  );
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new BuildError(`got ${String(positionals.length)} files, expected one\nusage: ${USAGE}`);
  const config = await loadConfig(values.config === undefined ? null : fromCaller(values.config));
  const { markov } = config.attribution;
  return {
    file: fromCaller(file),
    config: {
      ...config,
      // No intervals here, so no draws.
      uncertainty: { ...config.uncertainty, draws: 0 },
      attribution: {
        ...config.attribution,
        markov: {
          order: values.order === undefined ? markov.order : parseOrder(values.order),
          countNulls: markov.countNulls && values['no-nulls'] !== true,
        },
      },
    },
    models:
      values.models === undefined
        ? models
        : values.models.split(',').map((id) => modelById(id.trim(), '--models')),
    named: values.models !== undefined,
    inputs: onlyConversions(parseInputs(values.input ?? [], USAGE)),
    format: parseFormat(values.format),
  };
}

/** Orders are the one table that a log may need beside it. */
function onlyConversions(inputs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  for (const name of inputs.keys())
    if (name !== 'conversions') throw new BuildError(`--input: got "${name}", expected conversions=FILE`);
  return inputs;
}

type Order = Config['attribution']['markov']['order'];

function parseOrder(given: string): Order {
  if (given === 'auto') return given;
  if (/^[1-4]$/.test(given)) return Number(given) as Order;
  throw new BuildError(`--order: got "${given}", expected 1, 2, 3, 4 or auto`);
}

function parseFormat(given: string): Format {
  if (Object.hasOwn(FORMATS, given)) return given as Format;
  throw new BuildError(`--format: got "${given}", expected one of ${Object.keys(FORMATS).join(', ')}`);
}

/** The file decides by its header what it is; no other table of the config is read. */
async function readFile({ file, config, inputs, models: asked }: Question): Promise<PathInputs> {
  const kind: TableName = (await isPathTable(file, config)) ? 'paths' : 'touchpoints';
  const at = (name: TableName): ReturnType<typeof fileSource> =>
    fileSource(name, name === kind ? file : (inputs.get(name) ?? null));
  return kind === 'paths'
    ? readTablePaths(at, config)
    : readLogPaths(
        at,
        config,
        asked.some((model) => model.needs.length > 0),
      );
}

/** Signs that other tools put between the steps of a path. */
const OTHER_SIGNS = /[|;/,+\u2192\u00bb]/;

/** A table whose paths all have one step and look like more was most probably meant otherwise. */
function reportOneStep({ names, steps, offsets }: Paths, file: string): void {
  const name = names.find((candidate) => OTHER_SIGNS.test(candidate));
  if (name === undefined || steps.length >= offsets.length) return;
  toError(
    `${file}: no path has two steps; if ${JSON.stringify(name)} is more than one, name the sign between them in source.pathSeparator`,
  );
}

/** What the credits do not say: models that could not run, and what the data chose for others. */
function reportGaps(answers: readonly Attribution[], { named, file }: Question, orders: number): void {
  if (orders === 0) toError(`${file}: not one order came after a touch, so every credit is 0`);
  for (const { model, unavailable, chosen } of answers) {
    for (const { label, value } of chosen) toError(`${model.id}: ${label} ${value}`);
    if (unavailable === null) continue;
    if (named) throw new BuildError(`${file}, --models: ${model.id} ${unavailable}`);
    toError(`${model.id} left out: it ${unavailable}`);
  }
}
