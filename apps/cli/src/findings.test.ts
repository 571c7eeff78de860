import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, removeFolder, said } from '@said/test-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';

const WOBBLE = [0, 1, -1, 2, -2, 1, 0, -1];
const MONTHS = Array.from(
  { length: 36 },
  (_, month) => `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
);

/** About 90 of 100 each month, with one month changed. */
function results(standard: string, changed: Record<number, number> = {}): string {
  return MONTHS.map((month, index) => {
    const share = changed[index] ?? 90 + (WOBBLE[index % WOBBLE.length] ?? 0);
    return `${standard},${month},${Math.round(3 * share)},300\n`;
  }).join('');
}

const NAMES = Array.from({ length: 60 }, (_, index) => `Standard ${index}`);

interface Printed {
  id: string;
  list: string;
  subject: { id: string };
}

let folder: string;
beforeAll(async () => {
  folder = makeFolder();
  const all = ['Odd', 'Clear', ...NAMES];
  writeFileSync(
    join(folder, 'service-standards.csv'),
    `name,service,unit,polarity,target\n${all.map((name) => `${name},Waste,%,higher is better,50\n`).join('')}`,
  );
  writeFileSync(
    join(folder, 'performance.csv'),
    `standard,period,numerator,denominator\n${results('Odd', { 34: 83.8 })}${results('Clear', { 35: 60 })}${NAMES.map((name) => results(name)).join('')}`,
  );
  await said(folder, 'ingest', 'service-standards.csv', 'performance.csv');
  await said(folder, 'analyse');
});
afterAll(() => removeFolder(folder));

it('prints what is worth a look after the findings and apart from them, with how much chance alone would flag', async () => {
  const { code, output } = await said(folder, 'findings');
  expect(code).toBe(0);
  const [main = '', apart = ''] = output.split('Worth a look\n');
  expect(main).toContain('Clear: 60% of 300 in December 2024.');
  expect(main).not.toContain('Odd:');
  expect(apart).toMatch(
    /We checked 744 results of the last 12 months in 62 series\. By chance alone about 3 at most would be/,
  );
  expect(apart).toContain('Odd: 83.7% of 300 in November 2024.');
});

it('gives one list or the other as JSON, never both in one', async () => {
  const findings = JSON.parse((await said(folder, 'findings', '--json')).output) as Printed[];
  expect(findings.map(({ subject, list }) => [subject.id, list])).toEqual([['Clear', 'headline']]);
  const odd = JSON.parse((await said(folder, 'findings', '--worth-a-look', '--json')).output) as {
    checked: string;
    findings: Printed[];
  };
  expect(odd.checked).toContain('We checked 744 results');
  expect(odd.findings.map(({ subject, list }) => [subject.id, list])).toEqual([['Odd', 'worth a look']]);
  expect((await said(folder, 'findings', '--worth-a-look')).output).not.toContain('Clear');
});

it('shows with a finding how it was worked out and since when it is known', async () => {
  const [found] = JSON.parse((await said(folder, 'findings', '--json')).output) as Printed[];
  const { output } = await said(folder, 'show', found?.id ?? '');
  expect(output).toContain('Expected range: each month is compared');
  expect(output).toContain('First seen in the analysis up to 2024-12-31.');
  expect(output).toMatch(
    /^Result: 60% of 300 in December 2024; about [\d.]+% expected, usual range [\d.]+% to [\d.]+%\.$/m,
  );
});

it('names the detectors when one is asked for that is none', async () => {
  const { code, notes } = await said(folder, 'findings', '--detector', 'dipp');
  expect(code).toBe(1);
  expect(notes).toContain('There is no detector "dipp".');
  expect(notes).toContain('dip, demand shift, ward demand, complaint handling');
});
