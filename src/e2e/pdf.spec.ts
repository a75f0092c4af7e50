import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pages } from '../site/pages.ts';
import { expect, test } from '@playwright/test';

test('the main pages make one tagged PDF with an outline', () => {
  test.slow();
  const folder = mkdtempSync(path.join(tmpdir(), 'hemline-pdf-'));
  const file = path.join(folder, 'report.pdf');
  const out = process.env['HEMLINE_OUT'];
  const args = ['pipeline/cli/pdf.ts', '--to', file, ...(out ? ['--out', out] : [])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  // Those of the contents: a page beneath another is reached from it.
  const ready = pages.filter((page) => !page.question && !page.under).length;
  expect(stdout).toContain(`${ready} pages are in ${file}`);
  const pdf = readFileSync(file, 'latin1');
  rmSync(folder, { recursive: true });
  expect(pdf.startsWith('%PDF-')).toBe(true);
  for (const part of ['/StructTreeRoot', '/MarkInfo', '/Outlines', '/Lang'])
    expect(pdf.includes(part), part).toBe(true);
  expect(pdf.match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(ready);
});
