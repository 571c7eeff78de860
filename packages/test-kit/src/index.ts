export { insertRows } from './insert-rows.ts';
export { makeFolder, removeFolder } from './folders.ts';
export { type Outcome, said, saidProcess, startSaid, untilNote } from './said.ts';
export { openTestDatabase, type SharedDatabase, type TestDatabase, useDatabase } from './test-database.ts';
