import { expect, test } from 'vitest';
import { wardRing } from './borough/boundaries.ts';
import { buildGeography, pointInside } from './borough/geography.ts';
import { generateBorough } from './generate-borough.ts';
import { createRandom } from './random/random.ts';

const borough = generateBorough(7);

function textOf(path: string): string {
  const content = borough.files.get(path);
  if (content === undefined) throw new Error(`No file ${path}.`);
  return typeof content === 'string' ? content : new TextDecoder('windows-1252').decode(content);
}

/** Rows of a file by header; enough for files without line breaks in cells. */
function rowsOf(path: string): Record<string, string>[] {
  const [header = '', ...lines] = textOf(path).trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1] ?? '');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

test('the same seed gives the same bytes', () => {
  const again = generateBorough(7);
  expect([...again.files.keys()]).toEqual([...borough.files.keys()]);
  for (const [path, content] of again.files) expect(content, path).toEqual(borough.files.get(path));
});

test('another seed gives another borough', () => {
  expect(generateBorough(8).files.get('performance.csv')).not.toEqual(borough.files.get('performance.csv'));
});

test('all files together stay below 9 MB', () => {
  let bytes = 0;
  for (const content of borough.files.values())
    bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  expect(bytes).toBeLessThan(9_000_000);
});

test('the older export needs Windows-1252 and the newer one UTF-8', () => {
  const older = borough.files.get('casework-2021-2024.csv');
  if (!(older instanceof Uint8Array)) throw new Error('Expected bytes.');
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(older)).toThrow();
  expect(textOf('casework-2021-2024.csv')).toMatch(/£\d/);
  expect(textOf('feedback-2024-2026.csv')).toContain('’');
});

test('about 25,000 comments, complaints and compliments arrive from April 2021 to September 2026', () => {
  const cases = new Map<string, string>();
  for (const [file, reference, kind] of [
    ['casework-2021-2024.csv', 'CaseDetails.CaseId', 'CaseDetails.CaseType'],
    ['feedback-2024-2026.csv', 'Reference', 'Type'],
  ] as const) {
    // Texts may hold line breaks: a row counts where it starts with its number.
    for (const line of textOf(file).match(/^\d{6},[^,]*/gm) ?? []) cases.set(line.slice(0, 6), line.slice(7));
    expect(textOf(file).startsWith(reference)).toBe(true);
    expect(textOf(file)).toContain(kind);
  }
  const counted = [...cases.values()].filter((kind) => kind !== 'Service request').length;
  expect(counted).toBeGreaterThan(24_000);
  expect(counted).toBeLessThan(26_500);
});

test('there are 24 wards until May 2023 and 25 since, with codes that no real ward has', () => {
  const wards = rowsOf('wards.csv');
  expect(wards.filter((ward) => ward['valid_to'] === '2023-05-03')).toHaveLength(24);
  expect(wards.filter((ward) => ward['valid_from'] === '2023-05-04')).toHaveLength(25);
  for (const ward of wards) expect(ward['code']).toMatch(/^E05999\d{3}$/);
});

test('both ward versions have the same residents', () => {
  const population = (rows: Record<string, string>[], column: string): number =>
    rows.reduce((sum, row) => sum + Number(row[column]), 0);
  const before = rowsOf('ward-profile-2015-wards.csv').filter((row) => row['indicator'] === 'Population');
  expect(population(before, 'value')).toBe(population(rowsOf('ward-profile-2023-wards.csv'), 'Population'));
});

test('each standard has a result in each of 66 months', () => {
  const months = new Map<string, Set<string>>();
  for (const row of rowsOf('performance.csv')) {
    const standard = row['standard'] ?? '';
    months.set(standard, (months.get(standard) ?? new Set()).add(row['period'] ?? ''));
  }
  expect(months.size).toBe(20);
  for (const [standard, seen] of months) expect(seen.size, standard).toBe(66);
});

test('telephone numbers and e-mail addresses are those kept free for drama and examples', () => {
  const text = `${textOf('casework-2021-2024.csv')}${textOf('feedback-2024-2026.csv')}`;
  const addresses = text.match(/[\w.]+@[\w.]*\w/g) ?? [];
  expect(addresses.length).toBeGreaterThan(25_000);
  for (const address of new Set(addresses)) expect(address.toLowerCase()).toMatch(/@example\.(org|com)$/);
  const phones = text.match(/\b0\d{4} \d{6}\b/g) ?? [];
  expect(phones.length).toBeGreaterThan(500);
  for (const phone of new Set(phones)) expect(phone).toMatch(/^(07700 900|01632 960)\d{3}$/);
});

test('truths.json and the README name each planted truth', () => {
  const ids = borough.truths.map((truth) => truth.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    expect(textOf('truths.json')).toContain(`"id": "${id}"`);
    expect(textOf('README.md')).toContain(`**${id}**`);
  }
});

/** Twice the area of a ring, positive when it runs anticlockwise. */
function area(ring: readonly (readonly [number, number])[]): number {
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[index + 1] ?? ring[0] ?? [0, 0];
    sum += x * nextY - nextX * y;
  }
  return sum;
}

test('the wards of both versions cover the same ground without overlap', () => {
  const geography = buildGeography(createRandom(3));
  const total = (wards: typeof geography.newWards): number =>
    wards.reduce((sum, ward) => sum + area(wardRing(geography, ward)), 0);
  expect(geography.oldWards).toHaveLength(24);
  expect(geography.newWards).toHaveLength(25);
  for (const ward of [...geography.oldWards, ...geography.newWards])
    expect(area(wardRing(geography, ward))).toBeGreaterThan(0);
  expect(total(geography.newWards)).toBeCloseTo(total(geography.oldWards), 9);
});

function contains(ring: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

test('a point drawn in a neighbourhood lies in the outline of its ward', () => {
  const random = createRandom(11);
  const geography = buildGeography(random);
  for (const cell of geography.neighbourhoods) {
    const ward = geography.newWards[cell.newWard];
    if (ward === undefined) throw new Error('A neighbourhood without a ward.');
    for (let draw = 0; draw < 5; draw++)
      expect(contains(wardRing(geography, ward), pointInside(cell, random))).toBe(true);
  }
});
