import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import type { FoundRoom, RoomFile } from './room-files.ts';
import { packageOf, type Room, type Rooms } from './rooms.ts';

const ROOM_IMPORT = /^@said\/([\w-]+)/;
const TEST_KIT = 'test-kit';

/** What of a room goes against rooms.json, between rooms and in purity: one line each. */
export function checkRoom(
  name: string,
  found: FoundRoom,
  { rooms, shared }: { rooms: Rooms; shared: Set<string> },
): string[] {
  const room = rooms.get(name);
  if (!room) return [`${name} is no room of rooms.json.`];
  const used = found.files.flatMap((file) => arrowsOf(file, name));
  return [
    ...new Set([
      ...used.flatMap((arrow) => checkArrow(arrow, room)),
      ...unusedOf(room, used),
      ...found.files.flatMap((file) => checkFile(file, { room, declared: declaredFor(file, found, shared) })),
    ]),
  ];
}

/** An import of another room. */
interface RoomArrow {
  file: string;
  to: string;
  isType: boolean;
  isTest: boolean;
}

function arrowsOf({ path, imports, isTest }: RoomFile, own: string): RoomArrow[] {
  return imports.flatMap(({ specifier, isType }) => {
    const to = ROOM_IMPORT.exec(specifier)?.[1];
    return to === undefined || to === own ? [] : [{ file: path, to, isType, isTest }];
  });
}

function checkArrow({ file, to, isType, isTest }: RoomArrow, room: Room): string[] {
  const where = `${room.path}/${file}`;
  if (room.imports.includes(to) || (isType && room.types?.includes(to))) return [];
  if (isTest) {
    const isAllowed = to === TEST_KIT || room.tests?.includes(to);
    return isAllowed
      ? []
      : [`${where} imports ${to}, which rooms.json lists neither for ${room.path} nor for its tests.`];
  }
  const but = room.types?.includes(to) ? ' but for its types' : '';
  return [`${where} imports ${to}, which rooms.json does not list for ${room.path}${but}.`];
}

function unusedOf({ path, imports, types = [], tests = [] }: Room, used: readonly RoomArrow[]): string[] {
  const isUsed = (to: string, fits: (arrow: RoomArrow) => boolean): boolean =>
    used.some((arrow) => arrow.to === to && fits(arrow));
  const say = (to: string, how: string): string =>
    `rooms.json lets ${path} import ${how}${to}, and nothing there does.`;
  return [
    ...imports.filter((to) => !isUsed(to, ({ isTest }) => !isTest)).map((to) => say(to, '')),
    ...types.filter((to) => !isUsed(to, ({ isTest }) => !isTest)).map((to) => say(to, 'types of ')),
    ...tests.filter((to) => !isUsed(to, ({ isTest }) => isTest)).map((to) => say(to, 'in tests ')),
  ];
}

// What tests need is declared once, for the whole project.
function declaredFor({ isTest }: RoomFile, { dependencies }: FoundRoom, shared: Set<string>): Set<string> {
  return isTest || dependencies.size === 0 ? new Set([...dependencies, ...shared]) : dependencies;
}

function checkFile(
  { path, imports, impurities, isTest }: RoomFile,
  { room, declared }: { room: Room; declared: Set<string> },
): string[] {
  const where = `${room.path}/${path}`;
  const problems = imports.flatMap(({ specifier }) => {
    if (specifier.startsWith('.'))
      return leavesRoom(path, specifier) ? [`${where} leaves its room by ${specifier}.`] : [];
    return checkPackage({ where, specifier, declared });
  });
  if (!room.pure || isTest) return problems;
  const files = imports.filter(({ specifier }) => isBuiltin(specifier)).map(({ specifier }) => specifier);
  return [...problems, ...[...files, ...impurities].map((what) => `${where} uses ${what}, but its room is pure.`)];
}

const leavesRoom = (path: string, specifier: string): boolean =>
  posix.join(posix.dirname(path), specifier).startsWith('..');

const isBuiltin = (specifier: string): boolean => specifier.startsWith('node:') || builtinModules.includes(specifier);

function checkPackage({
  where,
  specifier,
  declared,
}: {
  where: string;
  specifier: string;
  declared: Set<string>;
}): string[] {
  if (isBuiltin(specifier)) return [];
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const types = `@types/${name.replace(/^@/, '').replace('/', '__')}`;
  if (declared.has(name) || declared.has(types)) return [];
  return [`${where} imports ${name}, which its package.json does not declare.`];
}

/** Packages of the house that every test and script may import without declaring them. */
export const housePackages = (rooms: Rooms): string[] => [...rooms.keys()].map(packageOf);
