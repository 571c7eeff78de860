import type { ExportAccount } from '../feedback/write-export.ts';
import type { Truth } from '../truths/truth.ts';

export interface SampleNotes {
  seed: number;
  truths: readonly Truth[];
  accounts: Readonly<Record<string, ExportAccount>>;
  seam: number;
}

const FILES: readonly (readonly [file: string, holds: string])[] = [
  [
    '`casework-2021-2024.csv`',
    'comments, complaints and compliments to September 2024, as an older case system exports them: Windows-1252, its own headers',
  ],
  [
    '`feedback-2024-2026.csv`',
    'the same from September 2024, and service requests from December 2024, as a newer system exports them: UTF-8, plain headers, coordinates',
  ],
  ['`services.csv`', '12 services in 5 directorates and 6 portfolios'],
  [
    '`wards.csv`, `ward-boundaries-2015.geojson`, `ward-boundaries-2023.geojson`',
    '24 wards until 3 May 2023, 25 since, with invented codes; the map lies on the Dogger Bank in the North Sea',
  ],
  [
    '`ward-profile-2015-wards.csv`, `ward-profile-2023-wards.csv`',
    'population, ages, deprivation, households: the first long, the second wide',
  ],
  ['`postcode-lookup.csv`', 'postcodes of the area ZZ, which has no addresses, with their ward in both versions'],
  ['`service-standards.csv`, `performance.csv`', '20 standards, with a result a month from April 2021'],
  ['`satisfaction.csv`', 'two survey waves a year, by service and driver'],
  ['`response-rules.csv`', 'time limits by procedure and stage, with the days they were valid'],
  ['`assessments.csv`, `development-areas.csv`, `documents.csv`', 'a fictional assessment record'],
  ['`actions.csv`, `events.csv`', 'what the council did, and what to know when reading a series'],
  ['`truths.json`', 'what was planted, for tests'],
];

function accountLines(notes: SampleNotes): string[] {
  return Object.entries(notes.accounts).map(
    ([file, account]) =>
      `- \`${file}\`: ${account.rows} rows, of which ${account.wrong} cannot be accepted (no kind, a day that does not exist, a totals row) and ${account.repeated} repeat another row.`,
  );
}

export function readmeText(notes: SampleNotes): string {
  return [
    '# The sample borough',
    '',
    'Doggermere is **fictional**: no such council, ward, street or person exists. Telephone numbers are from the ranges kept free for drama, e-mail addresses end in example.org or example.com.',
    '',
    `All files here are written by \`packages/sample\` from seed ${notes.seed}. Do not edit them. To write them again, with the same bytes: \`node --conditions=mono-source scripts/generate-sample.ts\` (\`--seed N --out FOLDER\` for another borough).`,
    '',
    '## Files',
    '',
    ...FILES.map(([file, holds]) => `- ${file}: ${holds}.`),
    '',
    '## Rows to expect',
    '',
    ...accountLines(notes),
    `- ${notes.seam} cases of September 2024 are in both exports under the same reference: the newer file updates them, or repeats them where nothing it holds is new.`,
    '',
    '## Planted truths',
    '',
    'Everything else is calm on purpose: results vary, but evenly, so that what a chart reports was planted. `truths.json` says what a finding must be like to count.',
    '',
    ...notes.truths.map((truth) => `- **${truth.id}** (${truth.detectable_by}): ${truth.description}`),
    '',
  ].join('\n');
}
