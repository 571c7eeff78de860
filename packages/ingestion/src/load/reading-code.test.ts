import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, removeFolder } from '@said/test-kit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestOf, readingCode } from './reading-code.ts';

let folder: string;
const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
const digest = (): string => digestOf([join(folder, 'src')]);

beforeEach(() => {
  folder = makeFolder();
  mkdirSync(join(folder, 'src', 'rules'), { recursive: true });
  write('package.json', '{}');
  write('src/rules/names.ts', 'export const NAMES = [];');
});
afterEach(() => removeFolder(folder));

it.each([
  ['a rule', 'src/rules/names.ts'],
  ['a new file', 'src/rules/places.ts'],
  ['the version of a library', 'package.json'],
])('is another digest after a change of %s', (_, name) => {
  const before = digest();
  write(name, '{ "changed": 1 }');
  expect(digest()).not.toBe(before);
});

it.each(['src/rules/names.test.ts', 'src/rules/names.d.ts', 'src/rules/names.js.map'])(
  'is the same digest whatever %s holds, which reads nothing',
  (name) => {
    const before = digest();
    write(name, 'changed');
    expect(digest()).toBe(before);
  },
);

it('finds the code of the rooms that read', () => {
  expect(readingCode()).toMatch(/^[0-9a-f]{64}$/);
});
