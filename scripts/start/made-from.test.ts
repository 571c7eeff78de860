import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetMaking, isMade, type Making, rememberMaking } from './made-from.ts';

let making: Making;
const write = (name: string, text: string): void => writeFileSync(join(making.root, name), text);

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'said-made-'));
  making = { made: join(root, 'out.duckdb'), root, from: ['data/**/*.csv', 'code.ts'] };
  mkdirSync(join(root, 'data', 'deep'), { recursive: true });
  write('data/deep/a.csv', 'a,b');
  write('code.ts', '1');
  write('out.duckdb', 'made');
});
afterEach(() => rmSync(making.root, { recursive: true, force: true }));

describe('a made file', () => {
  it('is not taken for finished until it is remembered, nor once it is forgotten', () => {
    expect(isMade(making)).toBe(false);
    rememberMaking(making);
    expect(isMade(making)).toBe(true);
    forgetMaking(making);
    expect(isMade(making)).toBe(false);
  });

  it('is to be made anew when it is gone', () => {
    rememberMaking(making);
    rmSync(making.made);
    expect(isMade(making)).toBe(false);
  });

  it.each([
    ['a file says something else', () => write('code.ts', '2')],
    ['a file is new', () => write('data/b.csv', '')],
    [
      'a file has another name',
      () => renameSync(join(making.root, 'data/deep/a.csv'), join(making.root, 'data/a.csv')),
    ],
    ['a file is gone', () => rmSync(join(making.root, 'code.ts'))],
  ])('is to be made anew when %s', (_, change) => {
    rememberMaking(making);
    change();
    expect(isMade(making)).toBe(false);
  });

  it('does not depend on other files', () => {
    rememberMaking(making);
    write('data/readme.md', 'words');
    expect(isMade(making)).toBe(true);
  });
});
