// What keeps a row out, and the words in which an officer is told.
import { sql } from 'kysely';
import { isNoDate, isSensible } from './cell-dates.ts';
import { cellName, holdsOneOf } from './cell-text.ts';
import type { Expression } from './expression.ts';
import type { LoadPlan, ParseKind, StagedField } from './load-plan.ts';
import { type Check, IS_UNKNOWN, notRowChecks } from './not-rows.ts';

const raw = (field: string): Expression => sql.ref(`raw_${field}`);
const parsed = (field: string): Expression => sql.ref(`value_${field}`);

const EXPECTED: Record<ParseKind, string> = {
  text: 'text',
  label: 'text',
  reference: 'a reference',
  plain: 'text',
  code: 'a code',
  'keyed hash': 'text',
  vocabulary: 'one of the known words',
  date: 'a date, e.g. 31/05/2024 or 2024-05-31',
  'partial date': 'a date as precise as known, e.g. 2019, 2019-07 or 2019-07-17',
  number: 'a number, e.g. 1250.5',
  rating: 'a mark',
  integer: 'a whole number, e.g. 12',
  boolean: 'yes or no',
  period: 'a period, e.g. 2024-04, 2024-25 Q2, 2024-25 or Apr 2024',
  postcode: 'a full postcode',
  place: 'a place',
};

function missingChecks({ name, header, parse }: StagedField): Check[] {
  const where = header === null ? `the field ${name}` : `column "${header}"`;
  const missing = {
    failed: sql`${raw(name)} is null`,
    value: raw(name),
    reason: {
      field: name,
      header,
      rule: 'required',
      message: `There is nothing in ${where}, which every row needs. Fill it in and bring the row in again.`,
    },
  };
  return parse === 'date' ? [missing, noDateCheck({ name, header }, where)] : [missing];
}

// 01/01/1900, 31/12/9999, "infinity".
function noDateCheck({ name, header }: Pick<StagedField, 'name' | 'header'>, where: string): Check {
  return {
    failed: sql`${raw(name)} is not null and coalesce(${isNoDate(parsed(name))}, false)`,
    value: raw(name),
    reason: {
      field: name,
      header,
      rule: 'no date',
      message: `What stands in ${where} is what systems write where there is no date, and every row needs one. Put in the day and bring the row in again.`,
    },
  };
}

export function unreadableCheck(field: StagedField): Check {
  const read =
    field.parse === 'date'
      ? sql`(${isSensible(parsed(field.name))} or ${isNoDate(parsed(field.name))})`
      : sql`${parsed(field.name)} is not null`;
  const words = field.closed ? ` (${Object.keys(field.vocabulary ?? {}).join(', ')})` : '';
  return {
    failed: sql`${raw(field.name)} is not null and not coalesce(${read}, false)`,
    value: raw(field.name),
    reason: {
      field: field.name,
      header: field.header,
      rule: `not ${field.parse === 'integer' ? 'a whole number' : EXPECTED[field.parse].split(',')[0]}`,
      message: `This cannot be read: ${EXPECTED[field.parse]}${words} is expected. Correct it, or empty the cell if it is not known.`,
    },
  };
}

// Two years in a text that is no period of ours: 2015 - 17, 2015/16 to 2017/18, January 2015 to December 2017.
const TWO_YEARS = String.raw`(?:^|[^0-9])(?:19|20)[0-9]{2}(?:/[0-9]{2,4})?\s*(?:-|–|—|to|until|and)\s*(?:[A-Za-z ]*)[0-9]{2,4}(?:/[0-9]{2,4})?$`;

function severalYearsCheck(field: StagedField): Check {
  return {
    failed: sql`${raw(field.name)} is not null and ${parsed(field.name)} is null and regexp_matches(${raw(field.name)}, ${sql.lit(TWO_YEARS)})`,
    value: raw(field.name),
    reason: {
      field: field.name,
      header: field.header,
      rule: 'a period of several years',
      message:
        'These are several years together, and their figures are those of no single one: the row is left out. Bring in the figures of each year, e.g. 2024-25, if there are any.',
    },
  };
}

function needsOneOfCheck(names: readonly string[]): Check {
  return {
    failed: sql`coalesce(${sql.join(names.map((name) => sql`${parsed(name)}::VARCHAR`))}) is null`,
    value: sql`null::VARCHAR`,
    reason: {
      field: names[0] ?? null,
      header: null,
      rule: 'required',
      message: `The row has none of ${names.join(', ')}. Fill in at least one and bring the row in again.`,
    },
  };
}

/** In a file whose rows are none of their own: each must be a newer version of a stored one. */
function unknownCheck({ keyFields, fields }: LoadPlan, lacks: readonly string[]): Check {
  const key = keyFields[0] ?? '';
  return {
    failed: IS_UNKNOWN,
    value: raw(key),
    reason: {
      field: key,
      header: fields.find(({ name }) => name === key)?.header ?? null,
      rule: 'not stored',
      message: `No stored case has this ${key}; export its ${lacks.join(' and ')} too, or correct it.`,
    },
  };
}

export function buildChecks(plan: LoadPlan): Check[] {
  const excluded = plan.excluded.map(({ column, header, values }) => ({
    failed: holdsOneOf(column, values),
    value: sql.ref(cellName(column)),
    reason: {
      field: null,
      header,
      rule: 'left out by the mapping',
      message: `The mapping leaves out rows where "${header}" is ${values.join(' or ')}.`,
    },
  }));
  const present = new Set(plan.fields.map(({ name }) => name));
  return [
    ...excluded,
    ...notRowChecks(plan),
    ...plan.fields.filter(({ required }) => required).flatMap(missingChecks),
    ...plan.fields.filter(({ parse }) => parse === 'period').map(severalYearsCheck),
    ...plan.fields.filter(isFallible).map(unreadableCheck),
    ...plan.needsOneOf.map((names) => needsOneOfCheck(names.filter((name) => present.has(name)))),
    ...(plan.lacks ? [unknownCheck(plan, plan.lacks)] : []),
  ];
}

export function isFallible(field: StagedField): boolean {
  const infallible: ParseKind[] = ['text', 'label', 'reference', 'plain', 'code', 'keyed hash', 'rating', 'place'];
  // A postcode only serves to find the ward, so one that cannot be read is no reason to lose the row.
  if (field.parse === 'postcode' && !field.required) return false;
  return !infallible.includes(field.parse) && (field.parse !== 'vocabulary' || field.closed === true);
}
