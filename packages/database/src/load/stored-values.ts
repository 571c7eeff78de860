// What is stored of a row: its values masked, what does not fit together, and what it is known by.
import { MASKS } from '@said/privacy';
import { sql } from 'kysely';
import { DATASET_COLUMNS } from '../schema/datasets.ts';
import { PLACE_FIELDS } from './place-text.ts';
import type { LoadPlan, ParseKind, StagedField } from './load-plan.ts';
import { realDate } from './cell-dates.ts';
import { isOneOf } from './cell-text.ts';
import type { Expression } from './expression.ts';
import { placeKey } from './postcodes.ts';
import { maskLabel, maskReference, mayHoldInLabel } from './masking.ts';

const raw = (field: string): Expression => sql.ref(`raw_${field}`);
const parsed = (field: string): Expression => sql.ref(`value_${field}`);

// Texts are masked before: see `maskRows`.
const MASKED: readonly ParseKind[] = ['text', 'label', 'code', 'reference'];

export const isText = ({ parse }: StagedField): boolean => parse === 'text';

/** True for a field in whose values something may be masked. */
export const mayHoldMasks = (field: StagedField): boolean => MASKED.includes(field.parse) || isOpenList(field);

const isOpenList = ({ parse, closed }: StagedField): boolean => parse === 'vocabulary' && !closed;
const isLabel = (field: StagedField): boolean => ['label', 'code', 'rating'].includes(field.parse) || isOpenList(field);

// Somebody may have written a sentence where a mark was asked for: that is nobody's business here.
const LONGEST_WORD = 40;

// Only a word that nobody knows can hold somebody's details.
function labelText(field: StagedField): Expression {
  if (field.parse === 'rating') {
    const isWord = sql`${parsed(field.name)} is null and length(${raw(field.name)}) <= ${sql.lit(LONGEST_WORD)}`;
    return sql`case when ${isWord} then lower(${raw(field.name)}) end`;
  }
  if (!isOpenList(field)) return parsed(field.name);
  const word = field.keepsCase ? raw(field.name) : sql`lower(${raw(field.name)})`;
  return sql`case when ${parsed(field.name)} is null then ${word} end`;
}

// True for a row in whose labels something may be masked; one look serves them all.
const MAY_HOLD = sql.ref('labels_may_hold');

/** The rows with a mark for those in whose labels something may be masked. */
export function withLabels(plan: LoadPlan, rows: Expression): Expression {
  const texts = plan.fields.filter(isLabel).map(labelText);
  if (texts.length === 0) return rows;
  // Between two labels stands more than within any detail.
  const joined = sql`concat_ws(' ||||| ', ${sql.join(texts)})`;
  return sql`(select *, ${mayHoldInLabel(joined)} as ${MAY_HOLD} from ${rows})`;
}

function maskedLabel(field: StagedField): Expression {
  const label = labelText(field);
  return sql`case when ${MAY_HOLD} then ${maskLabel(label)} else ${label} end`;
}

/** The stored form of a field: labels masked, "no date" gone, a postcode that only finds the ward as its key. */
export function storedValue(plan: LoadPlan, field: StagedField): Expression {
  if (field.parse === 'postcode' && isLocation(plan, field.name)) return placeKey(parsed(field.name), raw(field.name));
  if (field.parse === 'reference') return maskReference(parsed(field.name));
  if (isOpenList(field)) return sql`coalesce(${parsed(field.name)}, ${maskedLabel(field)})`;
  if (isLabel(field) && field.parse !== 'rating') return maskedLabel(field);
  if (field.parse === 'date') return realDate(parsed(field.name));
  return parsed(field.name);
}

/** Column of the staged rows with what is no mark, or no reference, though something stands there; masked. */
export const unreadWord = (field: string): string => `unread_${field}`;

/** True for a field that is left empty where its cell cannot be read; the row is kept. */
export const mayBeUnread = ({ parse }: StagedField): boolean => parse === 'rating' || parse === 'reference';

export function unreadWords(plan: LoadPlan): Expression {
  const columns = plan.fields.filter(mayBeUnread).map((field) => {
    const { name, parse, vocabulary } = field;
    const said = vocabulary?.[''] ?? [];
    const word =
      parse === 'reference'
        ? raw(name)
        : sql`case when length(${raw(name)}) > ${sql.lit(LONGEST_WORD)} then '(a longer text)'
      when not ${isOneOf(sql`lower(${raw(name)})`, said)} then ${maskedLabel(field)} end`;
    return sql`, case when ${parsed(name)} is null and ${raw(name)} is not null then ${word} end as ${sql.ref(unreadWord(name))}`;
  });
  return columns.length === 0 ? sql`` : sql.join(columns, sql` `);
}

/** The day of the import, for dates that can only lie before it. */
export const TODAY = 'today';
const today = (): string => new Date().toISOString().slice(0, 10);

export function qualityFlags(plan: LoadPlan): Expression | null {
  const present = new Set(plan.fields.map(({ name }) => name));
  const pairs = plan.order.filter(
    ({ earlier, later }) => present.has(earlier) && (later === TODAY || present.has(later)),
  );
  const dayOf = (name: string): Expression =>
    name === TODAY ? sql`${sql.lit(today())}::DATE` : realDate(parsed(name));
  if (pairs.length === 0) return null;
  const broken = pairs.map(({ earlier, later }) => sql`${dayOf(later)} < ${dayOf(earlier)}`);
  const flags = pairs.map(({ flag }, index) => sql`case when ${broken[index]} then ${sql.lit(flag)} end`);
  return sql`case when ${sql.join(broken, sql` or `)} then list_filter([${sql.join(flags)}], lambda flag: flag is not null) end`;
}

/** The stored fields of the data set, and the fields of a row that are stored elsewhere, in an order of their own. */
function contentFields(plan: LoadPlan): { stored: string[]; beside: string[] } {
  const stored = Object.keys(DATASET_COLUMNS[plan.dataset]);
  // What only serves to find the ward is not stored, so it is no part of the row. Columns of stages become rows.
  const names = plan.fields.map(({ name }) => name);
  const beside = names.filter((name) => !stored.includes(name) && !isLocation(plan, name)).toSorted();
  return { stored, beside };
}

/**
 * A number for all that is stored of a row: equal rows, equal numbers, also where one has a column more in which nothing
 * stands. DuckDB may count it otherwise in a later version: rows with unequal numbers are compared field by field (see
 * `findEqualRows`).
 */
export function contentHash(plan: LoadPlan): Expression {
  const { stored, beside } = contentFields(plan);
  const present = new Set(plan.fields.map(({ name }) => name));
  const kept = stored.map((name) => (present.has(name) ? sql.ref(name) : sql`null`));
  return sql`hash(${sql.join([...kept, ...beside.map((name) => namedCell(name))])})`;
}

/** All that is stored of a row, as one text. */
function contentText(plan: LoadPlan): Expression {
  const { stored, beside } = contentFields(plan);
  const present = new Set(plan.fields.map(({ name }) => name));
  const kept = stored.map((name) => (present.has(name) ? sql`coalesce(${sql.ref(name)}::VARCHAR, '')` : sql`''`));
  return sql`concat_ws(chr(31), ${sql.join([...kept, ...beside.map((name) => sql`coalesce(${namedCell(name)}, '')`)])})`;
}

const namedCell = (name: string): Expression => sql`${sql.lit(`${name}=`)} || ${sql.ref(name)}::VARCHAR`;

/** True for a field that only serves to find the ward, and is dropped. */
export function isLocation(plan: LoadPlan, name: string): boolean {
  const isStored = name in DATASET_COLUMNS[plan.dataset];
  return !isStored && ['postcode', ...PLACE_FIELDS].includes(name);
}

const MASK_TOKENS = MASKS.map(({ token }) => token.replaceAll(/[[\]]/g, String.raw`\$&`)).join('|');

// Written where a number is still to come.
const NO_REFERENCES =
  '0|00|000|0000|x|xx|xxx|?|.|#|nil|none|no ref|no reference|not assigned|pending|tba|tbd|to be confirmed|test|unknown|unassigned|not applicable'.split(
    '|',
  );

// A masked key, or one that many cases share because they have none yet, would make strangers into versions of one row:
// such a row is known by its content instead.
export function rowKey(plan: LoadPlan): Expression {
  const present = plan.keyFields.filter((key) => plan.fields.some(({ name }) => name === key));
  const byContent = sql`'#' || md5(${contentText(plan)})`;
  if (present.length === 0) return byContent;
  const keys = sql.join(present.map((key) => sql`coalesce(lower(${sql.ref(key)}::VARCHAR), '')`));
  const key = present.length === 1 ? sql`lower(${sql.ref(present[0] ?? '')}::VARCHAR)` : sql`concat_ws('|', ${keys})`;
  const text = present.filter((name) =>
    plan.fields.some((field) => field.name === name && (mayHoldMasks(field) || field.parse === 'vocabulary')),
  );
  const masked = text.map(
    (name) => sql`(contains(${sql.ref(name)}, '[') and regexp_matches(${sql.ref(name)}, ${sql.lit(MASK_TOKENS)}))`,
  );
  const isReference = (name: string): boolean =>
    plan.fields.some((field) => field.name === name && field.parse === 'reference');
  const missing = present.filter(isReference).map((name) => isOneOf(sql`lower(${sql.ref(name)})`, NO_REFERENCES));
  const unusable = sql.join([sql`${key} is null`, ...masked, ...missing], sql` or `);
  return sql`case when ${unusable} then ${byContent} else ${key} end`;
}
