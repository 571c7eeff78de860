// The whole analysis of what the import brought in.
import { analyse } from '@said/application';
import { openDatabase } from '@said/database';
import { report } from './report.ts';

const [, database = ''] = process.argv.slice(2);
const open = await openDatabase(database);
const started = performance.now();
const { findings } = await analyse(open.db, {});
report(performance.now() - started, { findings });
await open.close();
