// The byte scan: what must not be stored is looked for in every file that an import leaves behind.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Workbook } from '@cj-tech-master/excelts';
import { openDatabase, readBatches } from '@said/database';
import { MASKS } from '@said/privacy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'said-scan-'));
  file = join(folder, 'a.duckdb');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const IS_SLOW = process.env['SAID_SLOW'] === '1';
const ROWS = IS_SLOW ? 40_000 : 20_000;
// Milliseconds after the file has begun to be read, well below what so many rows take anywhere.
const DELAYS = IS_SLOW ? [0, 50, 100, 150, 200, 250, 300, 350, 400] : [50, 150];
// One of every kind that is masked: those of the text and those of columns of their own.
const SECRETS = [
  '@secret-mail.example',
  '07700 900',
  'ZQ9 9Z',
  'AB 12 34 56 C',
  '943 476 5919',
  '4111 1111 1111 1111',
  'KM23 XPZ',
  '14 Quillfeather Avenue',
  '17.02.1949',
  '41720356',
  '533401728',
  'MORGA657054SM9IJ',
  '81.149.22.107',
  'annieb_1961',
  'Zebedee',
  'Umpleby',
];

const OTHERS =
  'NI number AB 12 34 56 C, NHS number 943 476 5919, card number 4111 1111 1111 1111, my car is KM23 XPZ, ' +
  'address 14 Quillfeather Avenue, DOB 17.02.1949, sort code 20-00-00 account 41720356, passport 533401728, ' +
  'driving licence MORGA657054SM9IJ, IP 81.149.22.107, Twitter @annieb_1961. Yours, Mr Zebedee Umpleby';

/** Feedback with personal details of every kind in every row, and a reject now and then. */
function writeExport(rows: number): string {
  const path = join(folder, 'export.csv');
  const lines = Array.from({ length: rows }, (_, index) => {
    const phone = `07700 900${String(index % 1000).padStart(3, '0')}`;
    const text = `Row ${index}: write to person${index}@secret-mail.example or call ${phone}, I live at ZQ9 9ZA. ${OTHERS}`;
    const date = index % 100 === 0 ? 'person@secret-mail.example' : '01/04/2024';
    return `R${index},Complaint,${date},"${text}",ZQ9 9ZB,person${index}@secret-mail.example`;
  });
  writeFileSync(path, `reference,kind,received_on,text,postcode,Email\n${lines.join('\n')}\n`);
  return path;
}

function filesLeft(): string[] {
  const beside = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return beside.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.endsWith('export.csv'));
}

function secretsIn(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const bytes = readFileSync(path);
    return SECRETS.filter((secret) => bytes.includes(secret)).map((secret) => `${secret} in ${path}`);
  });
}

describe('personal details', () => {
  it('are in no file after an import, while the database is open and after it is closed', async () => {
    const open = await openDatabase(file, { create: true });
    const report = await ingest(open, [writeExport(ROWS)]);
    expect(report.totals).toMatchObject({ read: ROWS, rejected: ROWS / 100 });
    const good = ROWS - ROWS / 100;
    const kinds = MASKS.map(({ kind }) => kind);
    expect(report.files[0]?.masked).toEqual(Object.fromEntries(kinds.map((kind) => [kind, good])));
    expect(report.files[0]?.notes.join(' ')).toContain(`Masked: e-mail addresses in ${good} rows, card numbers in`);
    expect(secretsIn(filesLeft())).toEqual([]);
    await open.close();
    expect(existsSync(open.workFolder)).toBe(false);
    expect(filesLeft().length).toBeGreaterThan(0);
    expect(secretsIn(filesLeft())).toEqual([]);
  });

  it('are in no file, and the import is there whole or not at all, after kill -9 and opening again', async () => {
    const path = writeExport(ROWS);
    let unfinished = 0;
    for (const delay of DELAYS) {
      await killDuringImport(path, delay);
      const open = await openDatabase(file, { create: true });
      const batches = await readBatches(open.db);
      const { count } = await open.db
        .selectFrom('feedback_rows')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      expect(count).toBe(batches.reduce((sum, { accepted }) => sum + accepted, 0));
      expect(secretsIn(filesLeft())).toEqual([]);
      if (batches.length === 0) unfinished += 1;
      await open.close();
    }
    // One that has stored its rows may be killed before it can say that it is done.
    expect(unfinished).toBeGreaterThan(DELAYS.length / 2);
    const open = await openDatabase(file, { create: true });
    const report = await ingest(open, [path]);
    expect(report.totals.accepted + report.totals.duplicate).toBe(ROWS - ROWS / 100);
    await open.close();
  }, 180_000);
});

describe('words of a file that are kept with its batch', () => {
  const SECRET = 'Mr Zebedee Umpleby, 07700 900123, person@secret-mail.example';

  it('are masked, on one line and short: headings and values below a title with other line ends', async () => {
    const open = await openDatabase(file, { create: true });
    const long = `${SECRET}\n${'and so on '.repeat(60)}`;
    const path = join(folder, 'headings-export.csv');
    writeFileSync(
      path,
      `Complaints report\r\n\r\nreference,kind,received_on,Officer,"${long}","${long}"\nC1,Complaint,25/04/2024,${SECRET.split(',').join(' ')}\n`,
    );
    const report = await ingest(open, [path]);
    expect(report.problems).toEqual([]);
    expect(report.totals).toMatchObject({ read: 1, accepted: 1 });
    const [batch] = await readBatches(open.db);
    const ignored = batch?.ignored_columns ?? [];
    expect(ignored[0]).toBe('Officer');
    expect(ignored[1]).toMatch(/^Mr \[name\], \[phone\], \[email\] and so on[^\n]{1,60}…$/);
    expect(ignored[1]?.length).toBeLessThanOrEqual(80);
    expect(batch?.notes.join()).toContain('"Mr [name], [phone], [email] and');
    await open.close();
    expect(secretsIn(filesLeft())).toEqual([]);
  });

  it('are masked in the headings that rejects name', async () => {
    const open = await openDatabase(file, { create: true });
    const path = join(folder, 'rejects-export.csv');
    const mapping = join(folder, 'mapping-export.csv');
    const heading = `Day on which ${SECRET.replaceAll(',', '')} rang`;
    writeFileSync(mapping, `files:\n  rejects-export.csv:\n    columns: { ${heading}: received_on }\n`);
    const rows = ['C1,Complaint,soon,"a\nC2,Complaint,25/04/2024,"b"', 'C3,Complaint,26/04/2024,c'];
    writeFileSync(path, `reference,kind,${heading},${SECRET.replaceAll(',', '')} said\n${rows.join('\n')}\n`);
    const report = await ingest(open, [path], { mapping });
    expect(report.totals).toMatchObject({ read: 3, accepted: 2, rejected: 1 });
    writeFileSync(path, `reference,kind,${heading}\nC4,Complaint,soon\n`);
    expect((await ingest(open, [path], { mapping })).totals).toMatchObject({ read: 1, rejected: 1 });
    const rejects = await open.db.selectFrom('rejects').select('column').orderBy('batch').execute();
    expect(rejects.map(({ column }) => column)).toEqual([
      'Mr [name] [phone] [email] said',
      'Day on which Mr [name] [phone] [email] rang',
    ]);
    await open.close();
    expect(secretsIn(filesLeft())).toEqual([]);
  });

  it('are masked in the name of a file, wherever it is told, with its place among the files', async () => {
    const open = await openDatabase(file, { create: true });
    const inFolder = join(folder, 'in');
    mkdirSync(inFolder);
    const rows = 'reference,kind,received_on,service\nC1,Complaint,25/04/2024,Parks &amp; Open Spaces\n';
    writeFileSync(join(inFolder, 'Mr Zebedee Umpleby 07700 900123.csv'), rows);
    writeFileSync(join(inFolder, 'zebedee_umpleby@secret-mail.example.csv'), 'no,table\n');
    writeFileSync(join(inFolder, 'b.csv'), rows.replace('C1', 'C2').replace('&amp;', '&'));
    const told: string[] = [];
    const report = await ingest(open, [inFolder], { onProgress: (progress) => told.push(progress.file) });
    rmSync(inFolder, { recursive: true });
    expect(told).toEqual(['Mr [name] [phone].csv (file 1 of 3)', 'b.csv']);
    expect(report.files.map((imported) => imported.file)).toEqual(told);
    expect(report.problems).toMatchObject([{ file: '[email] (file 3 of 3)' }]);
    expect(SECRETS.filter((secret) => JSON.stringify(report).includes(secret))).toEqual([]);
    expect((await readBatches(open.db)).map((batch) => batch.file).toSorted()).toEqual([
      'Mr [name] [phone].csv',
      'b.csv',
    ]);
    // The same service, however its ampersand is written.
    const services = await open.db.selectFrom('feedback_rows').select('service').distinct().execute();
    expect(services).toEqual([{ service: 'Parks & Open Spaces' }]);
    await open.close();
    expect(secretsIn(filesLeft())).toEqual([]);
  });

  it('are masked in what is said of areas that are left out', async () => {
    const open = await openDatabase(file, { create: true });
    const square = [
      [-1.3, 54.5],
      [-1.2, 54.5],
      [-1.2, 54.6],
      [-1.3, 54.6],
      [-1.3, 54.5],
    ];
    const area = { type: 'Polygon', coordinates: [square] };
    const names = ['person@secret-mail.example', 'person@secret-mail.example', 'Mr Zebedee Umpleby', 'Norton'];
    const features = names.map((WD23NM, place) => ({
      type: 'Feature',
      properties: { WD23CD: place < 2 ? '07700 900123' : `E0500000${place}`, WD23NM },
      geometry: place === 2 ? { type: 'Point', coordinates: square[0] } : area,
    }));
    const path = join(folder, 'wards.geojson');
    writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
    const report = await ingest(open, [path]);
    rmSync(path);
    expect(report.totals).toMatchObject({ read: 4, accepted: 2, rejected: 2 });
    const rejects = await open.db.selectFrom('rejects').select('message').orderBy('line').execute();
    expect(rejects[0]?.message).toContain('Feature 2 is ward [phone]');
    expect(rejects[1]?.message).toContain('Feature 3 (Mr [name])');
    expect(SECRETS.filter((secret) => JSON.stringify(report).includes(secret))).toEqual([]);
    await open.close();
    expect(secretsIn(filesLeft())).toEqual([]);
  });

  it('are masked in what is said of the sheets of a workbook', async () => {
    const open = await openDatabase(file, { create: true });
    const book = new Workbook();
    const sheet = book.addWorksheet('Mr Zebedee Umpleby');
    sheet.addRows([
      [`Cases of "${SECRET}"`],
      ['reference', 'kind', 'received_on', 'Notes', SECRET],
      ['A1', 'Complaint', '25/04/2024', 'a', 'b'],
    ]);
    sheet.mergeCells('A1:E1');
    for (const name of ['Mrs Zebedee Umpleby', 'Ms Umpleby, Zebedee']) {
      const other = book.addWorksheet(name);
      other.addRows([
        ['apples', 'pears'],
        [1, 2],
      ]);
    }
    const path = join(folder, 'a.xlsx');
    writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
    expect((await ingest(open, [path])).totals).toMatchObject({ read: 1, accepted: 1 });
    const [batch] = await readBatches(open.db);
    expect(batch?.file).toBe('a.xlsx/Mr [name]');
    expect(batch?.notes.join()).toContain(`A1:E1 ("Cases of 'Mr [name], [phone], [email]'")`);
    await open.close();
    expect(secretsIn(filesLeft())).toEqual([]);
  });
});

/** Starts an import in another process, and kills that some milliseconds after it began to read the file. */
async function killDuringImport(path: string, delay: number): Promise<void> {
  const script = `import { openDatabase } from '@said/database';
    import { ingest } from ${JSON.stringify(new URL('../src/ingest.ts', import.meta.url).href)};
    const open = await openDatabase(${JSON.stringify(file)}, { create: true });
    await ingest(open, [${JSON.stringify(path)}], { onProgress: () => process.stdout.write('begun') });
    process.stdout.write('done');`;
  const child = spawn(process.execPath, ['--conditions=mono-source', '--input-type=module-typescript', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { output: '', notes: '' };
  child.stderr.on('data', (part: Buffer) => {
    said.notes += part.toString();
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const begun = new Promise<void>((resolve) =>
    child.stdout.on('data', (part: Buffer) => {
      said.output += part.toString();
      resolve();
    }),
  );
  await Promise.race([begun, ended]);
  await sleep(delay);
  child.kill('SIGKILL');
  await ended;
  expect(said).toEqual({ output: 'begun', notes: '' });
  expect(child.signalCode).toBe('SIGKILL');
}
