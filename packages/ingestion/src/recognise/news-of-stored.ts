// A table whose rows are news of stored cases, and lack what a case of its own needs.
import { DATASETS } from '../datasets/all-datasets.ts';
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import type { RecognisableTable } from '../sniff/sampled-table.ts';
import { describeTable, type RecognisedTable, type SourceRecognition } from './describe-table.ts';
import type { HeaderMatch } from './header-match.ts';
import { bareDate, isPlace, isSurelyNews, lacksForOwnRows } from './only-updates.ts';
import type { Fit, TableFacts } from './recognise.ts';

/** The table as news of stored rows, where its columns leave no doubt of that. */
export function findUpdates(
  table: RecognisableTable,
  facts: TableFacts,
  mapping: FileMapping | null,
): SourceRecognition | null {
  const has = ({ fields }: DatasetDefinition, given: string): boolean =>
    fields.some(({ name, synonyms }) => name === given || synonyms?.[0] === given);
  const numbered = DATASETS.filter(
    (definition) =>
      definition.asks !== undefined &&
      definition.keyFields.length === 1 &&
      [...facts.given].every((given) => has(definition, given)),
  );
  const known = newsFacts(facts, { table, mapping });
  const described = numbered.map((definition) => describeTable(table, definition, { mapping, missing: [] }));
  const surely = described.filter((found) => isSurelyNews({ ...found, facts: known }));
  return surely.map((found) => asUpdates(found, known)).find((found) => found !== null) ?? null;
}

// Nothing is looked for in columns that the mapping leaves out.
export function newsFacts(
  facts: TableFacts,
  { table: { header }, mapping }: { table: RecognisableTable; mapping: FileMapping | null },
): TableFacts {
  const uses = Object.entries(mapping?.columns ?? {});
  const unwanted = new Set(uses.flatMap(([name, use]) => (use === null ? [name.trim()] : [])));
  return { ...facts, header: header.map((text) => (unwanted.has(text.trim()) ? '' : text)) };
}

export function asUpdates(found: RecognisedTable, facts: TableFacts): SourceRecognition | null {
  const { definition, matches, columns } = found;
  const lacks = lacksForOwnRows({ ...found, facts });
  // Nothing depends on it where there are no rows.
  const hasRows = facts.shapes?.some(({ filled }) => filled > 0);
  if (!hasRows || lacks.length === 0) return null;
  const date = bareDate({ ...found, facts });
  if (date) return whichDate(found, { date, lacks, header: facts.header });
  // Only the day of a case says which version of a ward is meant.
  const places = new Set(
    lacks.includes(definition.dayField ?? '') ? definition.fields.filter(isPlace).map(({ name }) => name) : [],
  );
  const out = matches.filter(({ field }) => places.has(field));
  const leftOut = out
    .filter(({ column }) => facts.shapes?.[column]?.filled)
    .map(({ column }) => facts.header[column] ?? '');
  return {
    ...found,
    matches: matches.filter((match) => !out.includes(match)),
    columns: columns.map((guess) =>
      out.some(({ column }) => column === guess.column) ? { ...guess, field: null, confidence: 0, reasons: [] } : guess,
    ),
    updates: { lacks, leftOut },
  };
}

/** Refused: the day of an answer or a closure would be stored as the day on which the case came in. */
function whichDate(
  { definition, matches }: RecognisedTable,
  { date, lacks, header }: { date: HeaderMatch; lacks: readonly string[]; header: readonly string[] },
): SourceRecognition {
  const fit: Fit = {
    dataset: definition.name,
    score: 0,
    against: null,
    missing: [...lacks, date.field],
    matches: matches.filter((match) => match !== date),
  };
  const named = JSON.stringify(header[date.column]?.trim() ?? '');
  const reason = `It has no ${lacks.join(' and no ')}, so its rows can only be news of cases that are stored, and nothing says which day ${named} is (${date.field}, closed_on, …): map that column, or set it to null`;
  return { definition: null, fits: [fit], reason };
}
