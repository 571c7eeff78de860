// The whole analysis of what the import brought in.
import { analyse } from '@said/application';
import { openDatabase } from '@said/database';
import { startMeasuring } from './report.ts';

const [, database = ''] = process.argv.slice(2);
const open = await openDatabase(database);
const report = startMeasuring();
const { findings } = await analyse(open.db, {});
report({ findings });
await open.close();
