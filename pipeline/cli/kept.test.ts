import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hashOfFile, hashOfWork, modulesOf } from './code.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hemline-kept-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A small world of its own, so that nothing but these tests has made its stages. */
function build(more: string, ...options: string[]): { text: string; files: Map<string, string> } {
  const [config, out] = [path.join(folder, 'one.config.ts'), path.join(folder, 'site')];
  writeFileSync(
    config,
    `export default {
      simulation: { seed: '${path.basename(folder)}', sizes: { influencers: 60, posts: 800, touchpoints: 500 } },
      uncertainty: { draws: 20 },
      judge: { worlds: 0, worldTouchpoints: 500 },
      ${more}
    };\n`,
  );
  const child = spawnSync(
    process.execPath,
    ['pipeline/cli/data.ts', '--out', out, '--config', config, ...options],
    { encoding: 'utf8' },
  );
  expect(child.stderr).toBe('');
  const files = ['report', 'processed'].flatMap((name) =>
    readdirSync(`${out}.${name}`, { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(`${out}.${name}`, file))
      .filter((file) => statSync(file).isFile())
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')] as const),
  );
  return { text: child.stdout, files: new Map(files) };
}

const KEPT = ' (kept) ';
const keptIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.includes(KEPT) ? [line.split(' ')[0] as string] : []));

const OTHER_WEIGHTS = `scoring: { weights: { 'engagement-quality': 0.3, authenticity: 0.2, 'conversion-rate': 0.3, 'cost-efficiency': 0.15, 'brand-alignment': 0.05 } },`;

test('what an earlier build made is taken, and not one byte tells', () => {
  const first = build('');
  expect(keptIn(first.text)).toEqual([]);
  const again = build('');
  expect(keptIn(again.text)).toEqual(['content', 'truth', 'attribution']);
  const fresh = build('', '--fresh');
  expect(keptIn(fresh.text)).toEqual([]);
  expect(again.files).toEqual(first.files);
  expect(fresh.files).toEqual(first.files);
});

test('other weights of the score leave attribution, content and the judge of models as they are', () => {
  const plain = build('');
  const other = build(OTHER_WEIGHTS);
  expect(keptIn(other.text)).toEqual(['content', 'truth', 'attribution']);
  expect(other.files).not.toEqual(plain.files);
  expect(build(OTHER_WEIGHTS, '--fresh').files).toEqual(other.files);
});

test('another model, level or seed makes them again', () => {
  expect(keptIn(build("attribution: { primaryModel: 'last' },").text)).toEqual(['content']);
  expect(keptIn(build('uncertainty: { draws: 20, level: 0.8 },').text)).toEqual([]);
});

describe('the code of a stage', () => {
  test('is all that it imports, and not what imports it', () => {
    const names = modulesOf(['attribution/index.ts']).map((file) => path.basename(path.dirname(file)));
    expect(names).toContain('markov');
    expect(names).toContain('stats');
    expect(names).not.toContain('report');
    expect(names).not.toContain('cli');
  });

  test('counts with its settings', () => {
    expect(hashOfWork({ a: 1 }, ['slugs.ts'])).toBe(hashOfWork({ a: 1 }, ['slugs.ts']));
    expect(hashOfWork({ a: 1 }, ['slugs.ts'])).not.toBe(hashOfWork({ a: 2 }, ['slugs.ts']));
    expect(hashOfWork({ a: 1 }, ['slugs.ts'])).not.toBe(hashOfWork({ a: 1 }, ['markdown.ts']));
  });
});

test('a file is hashed piece by piece, whatever its size', () => {
  const file = path.join(folder, 'large');
  for (const bytes of [0, 1, 4_194_304, 9_000_001]) {
    const content = Buffer.alloc(bytes, 'Hemline');
    writeFileSync(file, content);
    expect(hashOfFile(file)).toBe(createHash('sha256').update(content).digest('hex').slice(0, 16));
  }
});
