// The whole import: recognition, dates, masks, wards, keys, accounting; ends when the file on disk is complete.
import { openDatabase } from '@said/database';
import { ingest } from '@said/ingestion';
import { startMeasuring } from './report.ts';

const [csv = '', database = ''] = process.argv.slice(2);
const report = startMeasuring();
const open = await openDatabase(database, { create: true });
const { totals } = await ingest(open, [csv], {});
await open.close();
report({ ...totals });
