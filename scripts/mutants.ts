// Tries small wrong changes of the rooms' code against the rooms' own tests, and writes docs/mutants.md.
// Usage: npm run mutants [-- ROOM… --concurrency 2 --afresh --table]
//   --concurrency N   tests run side by side
//   --afresh          tries every change again, also where nothing has changed since the last run
//   --table           runs nothing and writes the page from the runs that are kept
import { join, matchesGlob } from 'node:path';
import { parseArgs } from 'node:util';
import { readResults, type RoomRun, scoreRun, staleEquivalents, writeResults } from './mutants/results.ts';
import { findRoom, MUTATED_ROOMS, type MutatedRoom } from './mutants/rooms.ts';
import { writeTable } from './mutants/table.ts';

const LOWEST_SCORE = 0.85;
const MOST_EQUIVALENTS = 0.05;
const PAGE = join(import.meta.dirname, '../docs/mutants.md');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    concurrency: { type: 'string', default: '2' },
    afresh: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
  },
});

const unknown = positionals.filter((name) => !findRoom(name));
if (unknown.length > 0) {
  console.error(`There is no room ${unknown.join(', ')}. Rooms: ${MUTATED_ROOMS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const asked = MUTATED_ROOMS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const results = readResults();
for (const room of values.table ? [] : asked) {
  const { runRoom } = await import('./mutants/run-room.ts');
  results[room.name] = await runRoom(room, { concurrency: Number(values.concurrency), afresh: values.afresh });
  await writeResults(results);
}
await writeTable(results, PAGE);

const troubles = asked.flatMap((room) => troublesOf(room, results[room.name]));
for (const trouble of troubles) console.error(trouble);
process.exitCode = troubles.length > 0 ? 1 : 0;

function troublesOf(room: MutatedRoom, run: RoomRun | undefined): string[] {
  if (!run) {
    console.log(`${room.name}: not run yet.`);
    return [];
  }
  const { mutants, noticed, score, survivors, equivalents } = scoreRun(run);
  console.log(
    `${room.name}: ${noticed} of ${mutants} noticed, ${survivors.length} survived, ${equivalents.length} equivalent.`,
  );
  for (const { file, line, code, replacement } of survivors)
    console.log(`  ${file}:${line}  ${code}  →  ${replacement}`);
  const stale = staleEquivalents(run, (file) => room.sources.some((glob) => matchesGlob(file, glob)));
  return [
    ...(score < LOWEST_SCORE ? [`${room.name}: fewer than ${LOWEST_SCORE * 100}% are noticed.`] : []),
    ...(equivalents.length > mutants * MOST_EQUIVALENTS ? [`${room.name}: over 5% are called equivalent.`] : []),
    ...stale.map(({ file, code }) => `${room.name}: no longer an equivalent that survives: ${file}, ${code}`),
  ];
}
