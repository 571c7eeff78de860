import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCouncil } from '@said/application';
import { AppError, type OpenDatabase, openDatabase, readBatches } from '@said/database';
import { STAFF_FIELDS } from '@said/ingestion';
import { type DatabaseOptions, type Effects, EXIT, type ExitCode } from '../effects/context.ts';
import { DASHBOARD_FOLDER } from '../effects/installation.ts';

export interface Diagnosis {
  check: string;
  status: 'good' | 'note' | 'problem';
  message: string;
  hint?: string;
}

const OLDEST_NODE = [24, 7] as const;
const FEWEST_THREADS = 9;

/** Looks at the installation and the database, and says in words what is wrong. Changes nothing. */
export async function runDoctor(options: DatabaseOptions, { reporter }: Effects): Promise<ExitCode> {
  const diagnoses = [
    diagnoseNode(),
    diagnoseThreads(),
    diagnoseDashboard(),
    describeKeptNames(),
    ...(await diagnoseDatabase(options.database)),
  ];
  if (options.json) reporter.printJson(diagnoses);
  else diagnoses.forEach((diagnosis) => printDiagnosis(diagnosis, reporter));
  return diagnoses.some(({ status }) => status === 'problem') ? EXIT.failed : EXIT.done;
}

function printDiagnosis({ check, status, message, hint }: Diagnosis, reporter: Effects['reporter']): void {
  reporter.print(`${status.padEnd(7)}  ${check}: ${message}${hint ? ` ${hint}` : ''}`);
}

function diagnoseNode(): Diagnosis {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const recent = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  const message = `this is Node ${process.versions.node}.`;
  if (recent) return { check: 'Node', status: 'good', message };
  return { check: 'Node', status: 'problem', message, hint: `said needs ${OLDEST_NODE.join('.')} or newer.` };
}

// DuckDB works on Node's thread pool; with the usual four threads a long query would hold up reading files.
function diagnoseThreads(): Diagnosis {
  const threads = Number(process.env['UV_THREADPOOL_SIZE'] ?? 4);
  const message = `${threads} worker threads.`;
  if (threads >= FEWEST_THREADS) return { check: 'Threads', status: 'good', message };
  return { check: 'Threads', status: 'note', message, hint: 'Start said through its launcher, which sets 16.' };
}

function diagnoseDashboard(): Diagnosis {
  if (existsSync(join(DASHBOARD_FOLDER, 'index.html')))
    return { check: 'Dashboard', status: 'good', message: 'it is built.' };
  return {
    check: 'Dashboard',
    status: 'note',
    message: 'it is not built, so said serve has no pages.',
    hint: 'Run: npm run build',
  };
}

// So that nobody has to look for them in the database.
function describeKeptNames(): Diagnosis {
  const fields = STAFF_FIELDS.map(({ dataset, field, who }) => `${dataset}.${field} (${who})`);
  return {
    check: 'Names kept',
    status: 'good',
    message: `names are masked in all texts; of staff and members they are kept in ${fields.join(', ')}.`,
  };
}

async function diagnoseDatabase(path: string): Promise<Diagnosis[]> {
  const check = 'Database';
  const file = resolve(path);
  if (!existsSync(file)) {
    const hint = 'That is as it should be before the first said ingest.';
    return [{ check, status: 'note', message: `there is none at ${file}.`, hint }];
  }
  try {
    const open = await openDatabase(file, { readOnly: true });
    try {
      return [{ check, status: 'good', message: `${file} opens.` }, ...(await diagnoseContents(open))];
    } finally {
      await open.close();
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [{ check, status: 'problem', message: error.message, ...(error.hint ? { hint: error.hint } : {}) }];
  }
}

async function diagnoseContents({ db }: OpenDatabase): Promise<Diagnosis[]> {
  const batches = await readBatches(db);
  const rejected = batches.reduce((sum, batch) => sum + batch.rejected, 0);
  const council = await readCouncil(db);
  return [
    { check: 'Data', status: batches.length > 0 ? 'good' : 'note', message: `${batches.length} batches brought in.` },
    rejected === 0
      ? { check: 'Rejects', status: 'good', message: 'no row was rejected.' }
      : {
          check: 'Rejects',
          status: 'note',
          message: `${rejected} rows were rejected.`,
          hint: 'See them with: said rejects',
        },
    council.stale
      ? {
          check: 'Analysis',
          status: 'note',
          message: 'data has changed since the last analysis.',
          hint: 'Run: said analyse',
        }
      : { check: 'Analysis', status: 'good', message: `it is up to date, up to ${council.asOf}.` },
  ];
}
