// Recognition against what the files of ../shared/data really are, as fixtures/recognition says.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseBoundaries } from '../places/parse-boundaries.ts';
import { describe, expect, it } from 'vitest';
import { inspectFile, isZip } from '../decode/inspect-file.ts';
import { readWorkbook } from '../decode/read-workbook.ts';
import { sheetTable, textTable } from '../tables/source-table.ts';
import { recogniseSource } from './recognise-source.ts';

const SHARED = join(import.meta.dirname, '../../../../../shared/data');
const TRUTH = join(import.meta.dirname, '../../fixtures/recognition/column-truth.json');

type Answer = string | null;

interface Truth {
  file: string;
  dataset: Answer;
  datasetEither?: Answer[];
  columns?: Record<string, Answer>;
  properties?: Record<string, Answer>;
  either?: Record<string, Answer[]>;
  atLeastOne?: Record<string, (number | string)[]>;
}

interface Recognised {
  dataset: Answer;
  /** Field by position, or by property name in boundary files. */
  fields: Map<string, Answer>;
}

async function recognise(file: string, workFolder: string): Promise<Recognised> {
  const path = join(SHARED, file);
  if (/json(\.gz)?$/.test(file)) return recogniseBoundaries(path);
  try {
    const table = (await isZip(path))
      ? (await readWorkbook(path, file)).flatMap((sheet) => sheetTable(sheet) ?? [])[0]
      : await textTable(path, await inspectFile(path), { workFolder, name: 'copy' });
    const found = table ? recogniseSource(table, { label: file.split('/').at(-1) ?? '', mapping: null }) : null;
    if (!found?.definition) return { dataset: null, fields: new Map() };
    return {
      dataset: found.definition.name,
      fields: new Map(found.columns.map(({ column, field }) => [String(column), field])),
    };
  } catch {
    return { dataset: null, fields: new Map() };
  }
}

function recogniseBoundaries(path: string): Recognised {
  try {
    const bytes = readFileSync(path);
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    const { code, name } = parseBoundaries(text, path).properties;
    const fields = new Map<string, Answer>();
    if (code !== null) fields.set(code, 'ward_code');
    if (name !== null) fields.set(name, 'ward_name');
    return { dataset: 'ward_boundaries', fields };
  } catch {
    return { dataset: null, fields: new Map() };
  }
}

const SAME: Record<string, string> = { ward: 'ward_name', measure: 'standard' };
const same = (answer: Answer): Answer => (answer === null ? null : (SAME[answer] ?? answer));

interface Score {
  judged: number;
  strict: number;
  lenient: number;
  datasetMisses: string[];
  misses: string[];
  notStrict: string[];
}

const fieldOf = (found: Recognised, name: string | number): Answer => same(found.fields.get(String(name)) ?? null);

function judge(truth: Truth, found: Recognised, score: Score): void {
  const datasets = truth.datasetEither ?? [truth.dataset];
  if (!datasets.includes(found.dataset)) {
    score.datasetMisses.push(`${truth.file}: ${found.dataset ?? 'none'} instead of ${datasets.join(' or ')}`);
  }
  // Columns of a file that is none are judged only when it was taken for something.
  if (found.dataset === null && datasets.includes(null)) return;
  judgeColumns(truth, found, score);
  for (const [field, names] of Object.entries(truth.atLeastOne ?? {})) {
    if (names.some((name) => fieldOf(found, name) === same(field))) continue;
    score.misses.push(`${truth.file}: no column is ${field}`);
  }
}

function judgeColumns(truth: Truth, found: Recognised, score: Score): void {
  for (const [name, right] of Object.entries(truth.columns ?? truth.properties ?? {})) {
    const answer = fieldOf(found, name);
    const accepted = (truth.either?.[name] ?? [right]).map(same);
    score.judged += 1;
    if (answer === same(right)) score.strict += 1;
    else score.notStrict.push(`${truth.file} column ${name}: ${answer}, strictly ${right}`);
    if (accepted.includes(answer)) score.lenient += 1;
    else score.misses.push(`${truth.file} column ${name}: ${answer} instead of ${accepted.join(' or ')}`);
  }
}

describe.skipIf(!existsSync(SHARED))('recognition of real files (skipped without ../shared/data)', () => {
  it('names the data set of every file, and at least 95% of the columns', async () => {
    const truths = JSON.parse(readFileSync(TRUTH, 'utf8')) as Truth[];
    const workFolder = mkdtempSync(join(tmpdir(), 'said-truth-'));
    const score: Score = { judged: 0, strict: 0, lenient: 0, datasetMisses: [], misses: [], notStrict: [] };
    try {
      for (const truth of truths) judge(truth, await recognise(truth.file, workFolder), score);
    } finally {
      rmSync(workFolder, { recursive: true, force: true });
    }
    const { judged, strict, lenient, datasetMisses, misses } = score;
    process.stdout.write(
      `Recognition: ${truths.length - datasetMisses.length} of ${truths.length} data sets; columns strict ${strict}, lenient ${lenient} of ${judged}.\n${[...datasetMisses, ...misses, ...score.notStrict].join('\n')}\n`,
    );
    expect(datasetMisses).toEqual([]);
    expect(lenient / judged).toBeGreaterThanOrEqual(0.95);
  }, 120_000);
});
