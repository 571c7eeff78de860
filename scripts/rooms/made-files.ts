import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { packageOf, type Room, type Rooms } from './rooms.ts';

/** A file of which rooms.json decides a part, with the text that it should have. */
export interface MadeFile {
  path: string;
  text: string;
}

/** Lint rules, project references and the table of the architecture page, all from rooms.json. */
export async function makeFiles(root: string, rooms: Rooms): Promise<MadeFile[]> {
  const edit = (path: string, change: (text: string) => string): Promise<MadeFile> => editFile(root, path, change);
  const projects = [...rooms].filter(([, { path }]) => existsSync(join(root, path, 'tsconfig.json')));
  return Promise.all([
    edit('.oxlintrc.json', (text) => withLintRules(text, rooms)),
    edit('docs/architecture.md', (text) => withTable(text, rooms)),
    ...projects.map(([, room]) =>
      edit(`${room.path}/tsconfig.json`, (text) => withReferences(text, referencesOf(room, rooms))),
    ),
    ...[...rooms.values()]
      .filter(({ path }) => existsSync(join(root, path, 'package.json')))
      .map((room) => edit(`${room.path}/package.json`, (text) => withDependencies(text, room))),
    edit('tsconfig.tests.json', (text) =>
      withReferences(
        text,
        packagesOf(rooms).filter((path) => path !== 'apps/dashboard'),
      ),
    ),
    edit('tsconfig.json', (text) =>
      withReferences(text, [...projects.map(([, { path }]) => path), 'tsconfig.tests.json']),
    ),
  ]);
}

async function editFile(root: string, path: string, change: (text: string) => string): Promise<MadeFile> {
  const file = join(root, path);
  const text = change(readFileSync(file, 'utf8'));
  return { path, text: await format(text, { ...(await resolveConfig(file)), filepath: file }) };
}

const packagesOf = (rooms: Rooms): string[] =>
  [...rooms.values()].map(({ path }) => path).filter((path) => path.includes('/'));

function referencesOf({ path, imports, types = [] }: Room, rooms: Rooms): string[] {
  return [...rooms]
    .filter(([name]) => imports.includes(name) || types.includes(name))
    .map(([, other]) => posix.relative(path, other.path));
}

function withReferences(text: string, paths: readonly string[]): string {
  const settings = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify({ ...settings, references: paths.map((path) => ({ path })) }, null, 2);
}

interface Package {
  version: string;
  dependencies?: Record<string, string>;
}

function withDependencies(text: string, { imports, types = [] }: Room): string {
  const own = JSON.parse(text) as Package;
  const others = Object.entries(own.dependencies ?? {}).filter(([name]) => !name.startsWith(packageOf('')));
  const rooms = [...imports, ...types].map((name): [string, string] => [packageOf(name), own.version]);
  const dependencies = Object.fromEntries([...others, ...rooms].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ ...own, dependencies }, null, 2);
}

interface LintSettings {
  overrides: { files: string[]; rules: Record<string, unknown> }[];
}

const BETWEEN_ROOMS = 'no-restricted-imports';

function withLintRules(text: string, rooms: Rooms): string {
  const settings = JSON.parse(text) as LintSettings;
  const others = settings.overrides.filter(({ rules }) => !(BETWEEN_ROOMS in rules));
  return JSON.stringify({ ...settings, overrides: [...[...rooms.values()].map(lintRule), ...others] }, null, 2);
}

// What is not listed is forbidden, so that a new room starts with no arrow to it.
function lintRule(room: Room): object {
  // A pattern cannot tell of which room types alone may be had: `npm run rooms:check` does.
  const patterns = [
    ...(room.pure ? [{ group: ['node:*'], message: 'This room is pure: no file, clock, network or process.' }] : []),
    {
      group: [
        '@said/*',
        '@said/*/*',
        ...room.imports.flatMap((name) => [`!${packageOf(name)}`, `!${packageOf(name)}/*`]),
      ],
      ...(room.types ? { allowTypeImports: true } : {}),
      message: `${room.path} may import only: ${describeImports(room)} (rooms.json).`,
    },
  ];
  return {
    files: [`${room.path}/**/*.ts`, `${room.path}/**/*.tsx`],
    excludeFiles: ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', `${room.path}/tests/**`, '**/*.config.ts'],
    rules: { [BETWEEN_ROOMS]: ['error', { patterns }] },
  };
}

const START = '<!-- rooms.json makes this table: npm run rooms -->\n';
const END = '<!-- end of the table -->\n';

function withTable(text: string, rooms: Rooms): string {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start === -1 || end === -1) throw new Error('docs/architecture.md has lost the marks around its table of rooms.');
  const rows = [...rooms.values()].map((room) => `| \`${room.path}\` | ${room.holds} | ${describeImports(room)} |`);
  const table = ['| Room | What lives there | May import |', '| --- | --- | --- |', ...rows].join('\n');
  return `${text.slice(0, start)}${START}\n${table}\n\n${text.slice(end)}`;
}

function describeImports({ imports, types = [] }: Room): string {
  const parts = [...imports, ...types.map((name) => `types of ${name}`)];
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
