// The yardstick: what DuckDB itself needs to load the file as text into a database file, with nothing done to it.
import { DuckDBInstance } from '@duckdb/node-api';
import { startMeasuring } from './report.ts';

const [csv = '', database = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(database, { memory_limit: '1GB' });
const connection = await instance.connect();
const report = startMeasuring();
const statement = await connection.prepare('create table raw as select * from read_csv($1, all_varchar = true)');
statement.bindVarchar(1, csv);
await statement.run();
await connection.run('checkpoint');
report();
connection.closeSync();
instance.closeSync();
