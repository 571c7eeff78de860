// What a table is and what each of its columns means, before anybody is asked.
import { basename } from 'node:path';
import { datasetNamed, DATASETS } from '../datasets/all-datasets.ts';
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import { constantsOf } from '../mapping/named-columns.ts';
import { readPeriodHeader } from '../sniff/period-headers.ts';
import type { RecognisableTable } from '../sniff/sampled-table.ts';
import { shapesOf } from '../sniff/value-shapes.ts';
import { describeTable, findPeriodColumns, type RecognisedTable, type SourceRecognition } from './describe-table.ts';
import { isElectionResult } from './election-results.ts';
import { matchHeaders } from './match-headers.ts';
import { asUpdates, findUpdates, newsFacts } from './news-of-stored.ts';
import { listsCases } from './only-updates.ts';
import { looksLikeProfile, tellWardTable, type WardTable } from './profile-columns.ts';
import {
  datasetFromFolder,
  type Fit,
  fitDataset,
  type Recognition,
  recogniseTable,
  type TableFacts,
} from './recognise.ts';
import { factsOf, heardInName } from './table-facts.ts';
import { looksLikeAreaProfile } from './tell-area-profile.ts';

/** Recognises a table from its name, its headers and its sampled values, with what a mapping already says. */
export function recogniseSource(
  table: RecognisableTable,
  named: { label: string; mapping: FileMapping | null },
): SourceRecognition {
  const found = recogniseRows(table, named);
  return found.definition === null ? found : withWhatItsNameSays(found, table, named);
}

function withWhatItsNameSays(
  found: RecognisedTable,
  { header }: RecognisableTable,
  { label, mapping }: { label: string; mapping: FileMapping | null },
): RecognisedTable {
  const field = found.definition.saidByName?.field;
  const isKnown =
    found.matches.some((match) => match.field === field) || constantsOf(mapping)[field ?? ''] !== undefined;
  // News of stored cases leaves them what they are.
  return field === undefined || isKnown || found.updates ? found : { ...found, ...heardInName(header, label) };
}

function recogniseRows(
  table: RecognisableTable,
  { label, mapping }: { label: string; mapping: FileMapping | null },
): SourceRecognition {
  const facts = factsOf(table, { label, mapping });
  const named = mapping?.dataset ?? datasetFromFolder(label.replace(/\.zip\//i, '/'));
  if (named) {
    const described = describeTable(table, datasetNamed(named), { mapping, missing: [] });
    return asUpdates(described, newsFacts(facts, { table, mapping })) ?? described;
  }
  if (isElectionResult(table.header)) return { definition: null, fits: [], reason: 'They look like election results' };
  return recogniseByColumns(table, facts, { label, mapping });
}

// Nobody has said what the table is.
function recogniseByColumns(
  table: RecognisableTable,
  facts: TableFacts,
  { label, mapping }: { label: string; mapping: FileMapping | null },
): SourceRecognition {
  const found = recogniseTable(facts);
  const cases = casesInsteadOfLookUp(found, facts, { table, mapping });
  if (cases) return cases;
  const wards = wardTable(found, table, label);
  const profile = DATASETS.find(({ isMadeLong }) => isMadeLong);
  if (wards === 'profile' && profile) return describeTable(table, profile, { mapping, missing: [] });
  if (wards === 'unsure') return { definition: null, fits: [], reason: LIST_OR_PROFILE };
  const calendar = DATASETS.find((definition) => isCalendarOf(definition, found, table));
  if (calendar) return describeTable(table, calendar, { mapping, missing: [] });
  if (found.known) return describeTable(table, datasetNamed(found.dataset), { mapping, missing: found.missing });
  const updates = found.reason === 'nothing fits' ? findUpdates(table, facts, mapping) : null;
  return updates ?? { definition: null, fits: found.nearest, reason: whyUnknown(found) };
}

// Cases have a ward and a postcode too, which say nothing of where that postcode lies.
function casesInsteadOfLookUp(
  found: Recognition,
  facts: TableFacts,
  { table, mapping }: { table: RecognisableTable; mapping: FileMapping | null },
): SourceRecognition | null {
  if (!found.known || datasetNamed(found.dataset).areasLieIn === undefined) return null;
  const updates = findUpdates(table, facts, mapping);
  if (updates) return updates;
  const known = newsFacts(facts, { table, mapping });
  const fits = DATASETS.filter(({ caseSteps }) => caseSteps !== undefined).map((definition) => ({
    definition,
    fit: fitDataset(known, definition),
  }));
  const cases = fits.find(({ definition, fit: { matches } }) => listsCases({ definition, matches, facts: known }));
  if (!cases) return null;
  return { definition: null, fits: [cases.fit], reason: `Its rows are cases: ${describeFit(cases.fit)}` };
}

const describeFit = ({ dataset, missing, against }: Fit): string => {
  const lacks = missing.length === 0 ? '' : ` (missing: ${missing.join(', ')})`;
  return `${dataset}${lacks}${against === null ? '' : `, but ${against}`}`;
};

function whyUnknown({ reason, nearest }: Extract<Recognition, { known: false }>): string {
  const near = nearest.map(describeFit).join('; ');
  if (reason === 'several fit') return `It could be: ${near}`;
  return near ? `Nearest: ${near}` : 'No column is known';
}

const LIST_OR_PROFILE = 'It could be: wards (a list of them); ward_profile (figures about them)';

// A wide profile begins like a list of wards, and goes on with a column an indicator.
function wardTable(found: Recognition, table: RecognisableTable, label: string): WardTable {
  if (!found.known) return looksLikeProfile(table) || looksLikeAreaProfile(table) ? 'profile' : 'list';
  const { listFields, results } = datasetNamed(found.dataset);
  const isBareList = listFields !== undefined && found.matches.every(({ field }) => listFields.includes(field));
  // Results that come once for each small area are no results of the council.
  if ((isBareList || results !== undefined) && looksLikeAreaProfile(table)) return 'profile';
  return isBareList ? tellWardTable(table, basename(label).replace(/(\.[a-z]+)+$/i, '')) : 'list';
}

// Months as headers, numbers below, one or two labels in front: how much of something was done where.
function isCalendarOf(
  definition: DatasetDefinition,
  found: Recognition,
  { header, sample }: RecognisableTable,
): boolean {
  if (definition.periodColumns === undefined) return false;
  const { label } = definition.periodColumns;
  const periods = findPeriodColumns(header);
  if (found.known || periods.length === 0) return false;
  const labels = header.filter((text, column) => text.trim() !== '' && !periods.includes(column));
  const shapes = shapesOf(header, sample);
  // Years as headers are in every statistical table; months are in records of what was done.
  const hasMonths = periods.some((column) => /-\d{2}$/.test(readPeriodHeader(header[column] ?? '') ?? ''));
  const namesLabel = matchHeaders(labels, definition).some(({ field }) => field === label);
  const areNumbers = periods.every(
    (column) => (shapes[column]?.filled ?? 0) === 0 || (shapes[column]?.number ?? 0) > 0.8,
  );
  return labels.length >= 1 && labels.length <= 4 && areNumbers && (hasMonths || namesLabel);
}
