import { describe, expect, it } from 'vitest';
import { checkFolders } from './check-folders.ts';
import { checkRoom } from './check-room.ts';
import { isTest, type RoomFile } from './room-files.ts';
import type { Room } from './rooms.ts';

const room = (changes: Partial<Room> = {}): Room => ({ path: 'packages/analysis', holds: '', imports: [], ...changes });

/** A file that imports modules; `type x` imports types only. */
const file = (path: string, ...modules: string[]): RoomFile => ({
  path,
  isTest: isTest(path),
  impurities: [],
  imports: modules.map((text) => ({ specifier: text.replace('type ', ''), isType: text.startsWith('type ') })),
});

const check = (own: Room, ...files: RoomFile[]): string[] =>
  checkRoom(
    'analysis',
    { files, dependencies: new Set(['zod', '@said/calendar']) },
    {
      rooms: new Map([['analysis', own]]),
      shared: new Set(['vitest', '@said/test-kit', '@said/ingestion', '@said/server', '@said/calendar']),
    },
  );

const checkIn = (own: Partial<Room>, ...files: RoomFile[]): string[] =>
  checkFolders(room(own), { files, dependencies: new Set() });

describe('arrows between rooms', () => {
  it('must be listed, and be used when they are', () => {
    const imports = ['calendar'];
    expect(check(room({ imports }), file('src/a.ts', '@said/calendar'))).toEqual([]);
    expect(check(room(), file('src/a.ts', '@said/calendar'))).toEqual([
      expect.stringContaining('src/a.ts imports calendar'),
    ]);
    expect(check(room({ imports }), file('src/a.ts'))).toEqual([
      expect.stringContaining('import calendar, and nothing'),
    ]);
    expect(check(room({ imports }), file('src/a.test.ts', '@said/calendar'))).toHaveLength(1);
  });

  it('of types alone carry nothing else', () => {
    const own = room({ types: ['calendar'] });
    expect(check(own, file('src/a.ts', 'type @said/calendar'))).toEqual([]);
    expect(check(own, file('src/a.ts', 'type @said/calendar'), file('src/b.ts', '@said/calendar'))).toHaveLength(1);
  });

  it('of tests are listed too, but for the test kit', () => {
    expect(check(room(), file('src/a.test.ts', '@said/test-kit', 'vitest'))).toEqual([]);
    expect(check(room(), file('src/a.test.ts', '@said/ingestion'))).toHaveLength(1);
    expect(check(room({ tests: ['ingestion'] }), file('src/a.test.ts', '@said/ingestion'))).toEqual([]);
    expect(check(room(), file('src/a.ts', '@said/test-kit'))).toHaveLength(2);
  });
});

describe('a file', () => {
  it('never leaves its room by a relative path', () => {
    expect(check(room(), file('src/deep/a.ts', '../b.ts'))).toEqual([]);
    expect(check(room(), file('src/deep/a.test.ts', '../../../charts/src/b.ts'))).toEqual([
      expect.stringContaining('leaves its room'),
    ]);
  });

  it('imports only packages that are declared, a test those of the project too', () => {
    expect(check(room(), file('src/a.ts', 'zod', 'zod/mini', 'node:fs'))).toEqual([]);
    expect(check(room(), file('src/a.ts', 'vitest'))).toEqual([expect.stringContaining('vitest')]);
    expect(check(room(), file('src/a.test.ts', 'vitest'))).toEqual([]);
    expect(check(room(), file('src/a.test.ts', 'jsdom'))).toHaveLength(1);
  });

  it('of a pure room has no file, clock or network; its tests may', () => {
    const own = room({ pure: true });
    expect(check(own, file('src/a.ts', 'node:fs'))).toEqual([expect.stringContaining('pure')]);
    expect(check(own, file('src/a.ts', 'fs'))).toHaveLength(1);
    expect(check(own, { ...file('src/a.ts'), impurities: ['Date.now'] })).toHaveLength(1);
    expect(check(own, file('src/a.test.ts', 'node:fs'))).toEqual([]);
  });
});

describe('arrows between folders', () => {
  const files = [file('src/early/a.ts', '../late/b.ts'), file('src/late/b.ts')];

  it('must be listed, be used, and lead against the pipeline', () => {
    expect(checkIn({ folders: { late: [], early: ['late'] } }, ...files)).toEqual([]);
    expect(checkIn({ folders: { late: [], early: [] } }, ...files)).toEqual([expect.stringContaining('early → late')]);
    expect(checkIn({ folders: { late: ['early'], early: ['late'] } }, ...files)).toHaveLength(2);
    expect(checkIn({ folders: { early: ['late'], late: [] } }, ...files)).toEqual([
      expect.stringContaining('against the order'),
    ]);
  });

  it('are between folders that rooms.json knows, all of them there', () => {
    expect(checkIn({ folders: { late: [] } }, ...files)).toHaveLength(2);
    expect(checkIn({ folders: { late: [], early: ['late'], gone: [] } }, ...files)).toEqual([
      expect.stringContaining('gone'),
    ]);
  });

  it('make no circle at any depth, with types neither', () => {
    const circle = [file('src/set/all.ts', './one/one.ts'), file('src/set/one/one.ts', 'type ../all.ts')];
    expect(checkIn({ folders: { set: [] } }, ...circle)).toEqual([expect.stringContaining('set → set/one → set')]);
    expect(checkIn({ folders: { set: [] }, debts: ['set → set/one'] }, ...circle)).toEqual([]);
  });

  it('that are owed must still lead round', () => {
    const folders = { late: [], early: [] };
    const back = file('src/late/b.ts', '../early/a.ts');
    expect(
      checkIn({ folders: { ...folders, late: [], early: ['late'] }, debts: ['late → early'] }, files[0] ?? back, back),
    ).toEqual([]);
    expect(checkIn({ folders, debts: ['early → late'] }, ...files)).toEqual([expect.stringContaining('is paid')]);
  });
});
