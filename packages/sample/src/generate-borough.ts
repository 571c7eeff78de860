import { boundariesGeoJson } from './borough/boundaries.ts';
import { buildGeography } from './borough/geography.ts';
import { settle } from './borough/people.ts';
import { buildCases } from './feedback/build-cases.ts';
import {
  NEWER_COLUMNS,
  NEWER_FROM,
  NEWER_RUN_ON,
  OLDER_COLUMNS,
  OLDER_RUN_ON,
  OLDER_UNTIL,
} from './feedback/exports.ts';
import type { Case } from './feedback/case.ts';
import { writeExport } from './feedback/write-export.ts';
import { actionsCsv, documentsCsv, eventsCsv } from './files/action-files.ts';
import { assessmentsCsv, developmentAreasCsv } from './files/assessment-files.ts';
import { longProfileCsv, postcodesCsv, servicesCsv, wardsCsv, wideProfileCsv } from './files/borough-files.ts';
import { configurationYaml } from './files/configuration.ts';
import { performanceCsv, responseRulesCsv, satisfactionCsv, standardsCsv } from './files/performance-files.ts';
import { readmeText, type SampleNotes } from './files/readme.ts';
import { encodeWindows1252 } from './files/windows-1252.ts';
import { createRandom, type Random } from './random/random.ts';
import { plantedTruths } from './truths/planted-truths.ts';
import { chooseWards, createPlants } from './truths/plants.ts';
import type { Truth } from './truths/truth.ts';

export interface Borough {
  /** Content by path within the sample folder; text is to be written as UTF-8. */
  files: Map<string, string | Uint8Array>;
  truths: Truth[];
}

const OLDER_FILE = 'casework-2021-2024.csv';
const NEWER_FILE = 'feedback-2024-2026.csv';

interface Exports {
  older: string;
  newer: string;
  accounts: SampleNotes['accounts'];
  seam: number;
}

function writeExports(random: Random, cases: readonly Case[]): Exports {
  const isRequest = (each: Case): boolean => each.kind === 'service request';
  const inOlder = cases.filter((each) => each.received <= OLDER_UNTIL && !isRequest(each));
  const inNewer = cases.filter((each) => each.received >= NEWER_FROM);
  const older = writeExport(random.fork(OLDER_FILE), inOlder, {
    columns: OLDER_COLUMNS,
    runOn: OLDER_RUN_ON,
    kindHeader: 'CaseDetails.CaseType',
    receivedHeader: 'CaseStatusReceipt.DateReceived',
    wrongRows: 18,
    repeatedRows: 24,
  });
  const newer = writeExport(random.fork(NEWER_FILE), inNewer, {
    columns: NEWER_COLUMNS,
    runOn: NEWER_RUN_ON,
    kindHeader: 'Type',
    receivedHeader: 'Date received',
    wrongRows: 12,
    repeatedRows: 16,
  });
  return {
    older: older.text,
    newer: newer.text,
    accounts: { [OLDER_FILE]: older.account, [NEWER_FILE]: newer.account },
    seam: inOlder.filter((each) => each.received >= NEWER_FROM).length,
  };
}

/** Builds the fictional borough of a seed: the same seed, the same bytes. */
export function generateBorough(seed: number): Borough {
  const random = createRandom(seed);
  const geography = buildGeography(random.fork('map'));
  const wards = chooseWards(random.fork('truths'), geography);
  const residents = settle(random.fork('residents'), geography, wards);
  const places = { geography, residents, plants: createPlants(wards) };
  const { older, newer, accounts, seam } = writeExports(
    random.fork('exports'),
    buildCases(random.fork('feedback'), places),
  );
  const truths = plantedTruths(geography, wards);
  const files = new Map<string, string | Uint8Array>([
    [OLDER_FILE, encodeWindows1252(older)],
    [NEWER_FILE, newer],
    ['services.csv', servicesCsv()],
    ['wards.csv', wardsCsv(geography)],
    ['ward-boundaries-2015.geojson', boundariesGeoJson(geography, 2015)],
    ['ward-boundaries-2023.geojson', boundariesGeoJson(geography, 2023)],
    ['ward-profile-2015-wards.csv', longProfileCsv(geography, residents)],
    ['ward-profile-2023-wards.csv', wideProfileCsv(geography, residents)],
    ['postcode-lookup.csv', postcodesCsv(geography)],
    ['service-standards.csv', standardsCsv()],
    ['performance.csv', performanceCsv(random.fork('performance'))],
    ['satisfaction.csv', satisfactionCsv(random.fork('satisfaction'))],
    ['response-rules.csv', responseRulesCsv()],
    ['assessments.csv', assessmentsCsv()],
    ['development-areas.csv', developmentAreasCsv()],
    ['actions.csv', actionsCsv(wards)],
    ['events.csv', eventsCsv()],
    ['documents.csv', documentsCsv()],
    ['said.config.yaml', configurationYaml()],
    ['truths.json', `${JSON.stringify({ seed, accounts, seam, truths }, null, 2)}\n`],
    ['README.md', readmeText({ seed, truths, accounts, seam })],
  ]);
  return { files, truths };
}
