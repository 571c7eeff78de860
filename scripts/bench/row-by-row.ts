// What most programs do: csv-parse, a Zod schema a row, DuckDB's appender. No wards, no keys, no accounting; masks only
// when the third argument asks for them.
import { createReadStream } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { maskPlainly } from './plain-masks.ts';
import { startMeasuring } from './report.ts';

const [csv = '', database = '', masks = ''] = process.argv.slice(2);

const text = z.string().transform((value) => value.trim() || null);
const prose = masks === 'masks' ? text.transform((value) => value && maskPlainly(value)) : text;
const day = z.string().transform((value, context) => {
  const [, date, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value.trim()) ?? [];
  if (value.trim() === '') return null;
  if (date === undefined) context.addIssue({ code: 'custom', message: 'not a date' });
  return `${year}-${month}-${date}`;
});
const number = z.string().transform((value) => (value.trim() === '' ? null : Number(value)));

const Row = z.object({
  Reference: text,
  Type: text,
  'Date received': day,
  'Date acknowledged': day,
  'Due date': day,
  'Date answered': day,
  'Date closed': day,
  Stage: text,
  Outcome: text,
  Service: text,
  Channel: text,
  'Collection method': text,
  Ward: text,
  Postcode: text,
  Theme: text,
  Subject: prose,
  Comments: prose,
  Satisfaction: number,
});

const instance = await DuckDBInstance.create(database, { memory_limit: '1GB' });
const connection = await instance.connect();
const report = startMeasuring();
const columns = Object.keys(Row.shape).map((name) => `"${name}" ${name === 'Satisfaction' ? 'DOUBLE' : 'VARCHAR'}`);
await connection.run(`create table feedback (${columns.join(', ')})`);
const appender = await connection.createAppender('feedback');
let accepted = 0;
for await (const record of createReadStream(csv).pipe(parse({ columns: true, bom: true }))) {
  const checked = Row.safeParse(record);
  if (!checked.success) continue;
  for (const value of Object.values(checked.data)) {
    if (value === null) appender.appendNull();
    else if (typeof value === 'number') appender.appendDouble(value);
    else appender.appendVarchar(value);
  }
  appender.endRow();
  accepted += 1;
}
appender.closeSync();
await connection.run('checkpoint');
report({ accepted });
connection.closeSync();
instance.closeSync();
