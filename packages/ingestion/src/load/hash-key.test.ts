import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { makeFolder, removeFolder } from '@said/test-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashKeyOf } from './hash-key.ts';

let folder: string;
let database: string;
beforeEach(() => {
  folder = makeFolder();
  database = join(folder, 'said.duckdb');
});
afterEach(() => removeFolder(folder));

describe('the key beside a database', () => {
  it('is made once, whole and for its owner only, and stays the same', () => {
    const key = hashKeyOf(database, { isTrial: false })();
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(hashKeyOf(database, { isTrial: false })()).toBe(key);
    expect(readdirSync(folder)).toEqual(['said.duckdb.key']);
    if (sep === '/') expect(statSync(`${database}.key`).mode & 0o777).toBe(0o600);
  });

  it('is not made by a trial', () => {
    expect(hashKeyOf(database, { isTrial: true })()).toMatch(/^[0-9a-f]{64}$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['', '\n', 'a'.repeat(63), 'g'.repeat(64), `${'a'.repeat(64)}b`, 'a'.repeat(32) + '\n' + 'a'.repeat(32)])(
    'is refused where it is none (%j), and left as it is',
    (text) => {
      writeFileSync(`${database}.key`, text);
      for (const isTrial of [true, false]) {
        expect(hashKeyOf(database, { isTrial })).toThrow(expect.objectContaining({ code: 'key-wrong' }));
      }
      expect(readFileSync(`${database}.key`, 'utf8')).toBe(text);
    },
  );

  it('leaves nothing half done where it cannot be put in its place', () => {
    const key = hashKeyOf(join(folder, 'no such folder', 'said.duckdb'), { isTrial: false });
    expect(key).toThrow(/ENOENT/);
    mkdirSync(join(folder, 'no such folder'));
    expect(existsSync(join(folder, 'no such folder', 'said.duckdb.key'))).toBe(false);
    expect(key()).toMatch(/^[0-9a-f]{64}$/);
  });
});
