// Compares texts with the files of a folder that a person can open. The folder is written only when asked for by name,
// and never where tests run by themselves: UPDATE_GOLDEN=1 npx vitest run FILE
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

export function expectFolder(folder: string, files: ReadonlyMap<string, string>): void {
  if (process.env['UPDATE_GOLDEN'] === '1') update(folder, files);
  expect([...files.keys()].toSorted()).toEqual(readdirSync(folder).toSorted());
  for (const [name, text] of files) expect(text, name).toBe(readText(join(folder, name)));
}

function readText(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}

function update(folder: string, files: ReadonlyMap<string, string>): void {
  if (process.env['CI'] !== undefined) throw new Error('Golden files are never written in CI.');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

/** JSON with nine significant digits, so that the last bits of a sum are no difference. */
export function toText(value: unknown): string {
  return `${JSON.stringify(value, (_, each: unknown) => (typeof each === 'number' ? rounded(each) : each), 2)}\n`;
}

export function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(9));
}
