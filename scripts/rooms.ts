// The rooms of the house and who may import whom. Usage: npm run rooms          writes what rooms.json decides
//                                                        npm run rooms:check    fails where code or files differ
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFolders } from './rooms/check-folders.ts';
import { checkRoom, housePackages } from './rooms/check-room.ts';
import { makeFiles } from './rooms/made-files.ts';
import { findRoom, readDependencies } from './rooms/room-files.ts';
import { readRooms, type Rooms } from './rooms/rooms.ts';

const root = join(import.meta.dirname, '..');
const rooms = readRooms(root);

/** Packages of the workspace that nobody wrote into rooms.json. */
function unknownPackages(known: Rooms): string[] {
  const paths = new Set([...known.values()].map(({ path }) => path));
  return globSync('{packages,apps}/*/package.json', { cwd: root })
    .map((file) => file.split(/[\\/]/).slice(0, 2).join('/'))
    .filter((path) => !paths.has(path))
    .map((path) => `${path} is no room of rooms.json.`);
}

function checkAll(): string[] {
  const shared = new Set([...readDependencies(root), ...housePackages(rooms)]);
  return [...rooms].flatMap(([name, room]) => {
    const found = findRoom(root, room);
    return [...checkRoom(name, found, { rooms, shared }), ...checkFolders(room, found)];
  });
}

const made = (await makeFiles(root, rooms)).filter(({ path, text }) => text !== readFileSync(join(root, path), 'utf8'));
if (process.argv.includes('--check')) {
  const problems = [
    ...unknownPackages(rooms),
    ...made.map(({ path }) => `${path} differs from rooms.json: run "npm run rooms".`),
    ...checkAll(),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
} else {
  for (const { path, text } of made) {
    writeFileSync(join(root, path), text);
    console.error(`Written: ${path}`);
  }
}
