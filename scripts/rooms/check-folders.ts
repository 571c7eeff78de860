import { posix } from 'node:path';
import { type Arrow, findCircle, findWay } from './find-circle.ts';
import { folderOf, type FoundRoom, type RoomFile } from './room-files.ts';
import type { Room } from './rooms.ts';

/**
 * What of a room's folders goes against rooms.json: arrows that are not listed or lead against the pipeline order,
 * listed ones that nothing uses, circles at any depth (types included), and debts that are paid.
 */
export function checkFolders(room: Room, { files }: FoundRoom): string[] {
  const sources = files.filter(({ path, isTest }) => !isTest && path.startsWith('src/') && !isIndex(path));
  const deep = uniqueArrows(sources.flatMap(arrowsOf));
  const flat = uniqueArrows(deep.map(({ from, to }) => ({ from: topOf(from), to: topOf(to) })));
  const debts = (room.debts ?? []).map(parseArrow);
  return [...checkListed(room, { flat, debts, sources }), ...checkCircles(room, { deep, debts })];
}

const isIndex = (path: string): boolean => path === 'src/index.ts';
const topOf = (folder: string): string => folder.split('/', 1)[0] ?? folder;
const inWords = ({ from, to }: Arrow): string => `${from} → ${to}`;

function arrowsOf({ path, imports }: RoomFile): Arrow[] {
  const from = folderOf(path);
  return imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => ({ from, to: folderOf(posix.join(posix.dirname(path), specifier)) }));
}

function uniqueArrows(arrows: readonly Arrow[]): Arrow[] {
  return [...new Map(arrows.filter(({ from, to }) => from !== to).map((arrow) => [inWords(arrow), arrow])).values()];
}

function parseArrow(text: string): Arrow {
  const [from = '', to = ''] = text.split(' → ');
  return { from, to };
}

function checkListed(
  { path, folders = {} }: Room,
  { flat, debts, sources }: { flat: Arrow[]; debts: Arrow[]; sources: readonly RoomFile[] },
): string[] {
  const order = Object.keys(folders);
  const present = new Set(sources.map((file) => topOf(folderOf(file.path))));
  if (present.size < 2 && order.length === 0) return [];
  const listed = new Set(order.flatMap((from) => (folders[from] ?? []).map((to) => inWords({ from, to }))));
  const owed = new Set(debts.map(inWords));
  const used = new Set(flat.map(inWords));
  return [
    ...[...present]
      .filter((folder) => !order.includes(folder))
      .map((folder) => `${path}/src/${folder} is no folder of rooms.json.`),
    ...order
      .filter((folder) => !present.has(folder))
      .map((folder) => `rooms.json has a folder ${folder} in ${path} that is not there.`),
    ...flat
      .filter((arrow) => !listed.has(inWords(arrow)) && !owed.has(inWords(arrow)))
      .map((arrow) => `${path}: rooms.json does not list ${inWords(arrow)}.`),
    ...[...listed]
      .filter((arrow) => !used.has(arrow))
      .map((arrow) => `${path}: rooms.json lists ${arrow}, and nothing there does it.`),
    ...[...listed]
      .map(parseArrow)
      .filter(({ from, to }) => order.indexOf(to) > order.indexOf(from))
      .map((arrow) => `${path}: ${inWords(arrow)} leads against the order of its folders.`),
  ];
}

function checkCircles({ path }: Room, { deep, debts }: { deep: Arrow[]; debts: Arrow[] }): string[] {
  const isOwed = ({ from, to }: Arrow): boolean =>
    debts.some((debt) => matches(debt.from, from) && matches(debt.to, to));
  const free = deep.filter((arrow) => !isOwed(arrow));
  const circle = findCircle(free);
  return [
    ...(circle ? [`${path}: folders in a circle: ${circle.join(' → ')}.`] : []),
    ...debts
      .filter((debt) => isPaid(debt, deep))
      .map((debt) => `${path}: the debt ${inWords(debt)} is paid; take it out of rooms.json.`),
  ];
}

// A debt between two folders holds for what stands in them.
const matches = (owed: string, folder: string): boolean => folder === owed || folder.startsWith(`${owed}/`);

function isPaid(debt: Arrow, deep: readonly Arrow[]): boolean {
  const isInside = ({ from, to }: Arrow): boolean => matches(debt.from, from) && matches(debt.to, to);
  const outer = deep.map(({ from, to }) => ({ from: merge(from, debt), to: merge(to, debt) }));
  return !deep.some(isInside) || findWay(outer, debt.to, debt.from) === null;
}

function merge(folder: string, { from, to }: Arrow): string {
  if (from.startsWith(`${to}/`) || to.startsWith(`${from}/`)) return folder;
  return [from, to].find((owed) => matches(owed, folder)) ?? folder;
}
