// Whether the values of a column fit a field: they can speak for it, against it, or say nothing.
import type { DatasetField } from '../datasets/definition/dataset.ts';
import { readPlaceText } from '../places/read-place.ts';
import { type ColumnShape, knownWords } from '../sniff/value-shapes.ts';

/** `for` and `against` change how sure a header makes us; `alone` is enough without any header. */
export interface ValueVerdict {
  verdict: 'for' | 'against' | 'nothing';
  reason: string | null;
  alone: boolean;
}

const NOTHING: ValueVerdict = { verdict: 'nothing', reason: null, alone: false };
const FEW_VALUES = 5;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function byShare(share: number, what: string, limits: { alone: number; against: number }): ValueVerdict {
  const reason = `${percent(share)} of the sampled values are ${what}`;
  if (share >= limits.alone) return { verdict: 'for', reason, alone: true };
  if (share >= 0.5) return { verdict: 'for', reason, alone: false };
  return { verdict: share < limits.against ? 'against' : 'nothing', reason, alone: false };
}

const NEVER_ALONE = 2;

/** What the sampled values say about a field. */
export function judgeValues(field: DatasetField, shape: ColumnShape): ValueVerdict {
  if (shape.filled === 0) return NOTHING;
  const other = surelyOther(field, shape);
  if (other) return { verdict: 'against', reason: other, alone: false };
  const found = judgeByKind(field, shape);
  // A handful of values may all be exceptions.
  return shape.filled < FEW_VALUES && field.parse !== 'code'
    ? { ...found, verdict: soften(found.verdict), alone: false }
    : found;
}

const STATE =
  /^(?:(?:sr|case|job|request|call|ticket) )?(?:created|logged|registered|received|assigned|opened|open|closed|pending|in progress|completed?|cancelled|forwarded|referred|new)$/i;

// True of two rows as of two thousand.
function surelyOther({ name, parse }: DatasetField, shape: ColumnShape): string | null {
  if (parse === 'label' && shape.date > MOSTLY) return 'its values are dates';
  const states = shape.values.filter((value) => STATE.test(value)).length;
  return name === 'remedy' && states > shape.filled * MOSTLY ? 'its values say how far a case has come' : null;
}

const MOSTLY = 0.5;

const soften = (verdict: ValueVerdict['verdict']): ValueVerdict['verdict'] =>
  verdict === 'against' ? 'nothing' : verdict;

type Judge = (field: DatasetField, shape: ColumnShape) => ValueVerdict;

const JUDGES: Partial<Record<DatasetField['parse'], Judge>> = {
  date: (_, shape) => byShare(Math.max(shape.date, serialDates(shape)), 'dates', { alone: NEVER_ALONE, against: 0.2 }),
  number: (_, shape) => byShare(shape.number, 'numbers', { alone: NEVER_ALONE, against: 0.3 }),
  integer: (_, shape) => byShare(shape.number, 'numbers', { alone: NEVER_ALONE, against: 0.3 }),
  rating: (field, shape) =>
    byShare(Math.max(shape.number, knownWords(shape, field.vocabulary ?? {}), shape.mark), 'marks', {
      alone: NEVER_ALONE,
      against: 0.3,
    }),
  place: ({ name }, shape) => byShare(places(name, shape), 'coordinates', { alone: NEVER_ALONE, against: 0.3 }),
  postcode: (_, shape) => byShare(shape.postcode, 'postcodes', { alone: 0.9, against: 0.2 }),
  vocabulary: judgeWords,
  code: judgeCode,
  text: judgeProse,
  reference: (_, shape) => judgeReference(shape),
};

const judgeByKind: Judge = (field, shape) => (JUDGES[field.parse] ?? judgeLabel)(field, shape);

function judgeCode(_: DatasetField, shape: ColumnShape): ValueVerdict {
  if (isAboutOtherAreas(shape)) return { verdict: 'against', reason: 'its codes are of other areas', alone: false };
  return byShare(shape.wardCode, 'ward codes', { alone: 0.8, against: -1 });
}

/** True for official codes of boroughs, regions or countries: such a table has no wards. */
export const isAboutOtherAreas = (shape: ColumnShape): boolean =>
  shape.filled > 0 && shape.officialCode > 0.8 && shape.wardCode < 0.05;

// Open data portals write a place behind its address.
const isPlace = (value: string): boolean =>
  readPlaceText(/\([^()]*\)$/.exec(value)?.[0] ?? value) !== null || readPlaceText(value) !== null;

// One number is half a place.
function places(field: string, { number, values }: ColumnShape): number {
  const whole = values.filter(isPlace).length / Math.max(1, values.length);
  return field === 'coordinates' ? whole : Math.max(number, whole);
}

/** Share of the values that are day numbers of a spreadsheet. */
export const serialDates = ({ values }: ColumnShape): number =>
  values.filter((value) => /^[2-7]\d{4}(?:\.\d+)?$/.test(value)).length / Math.max(1, values.length);

function judgeWords(field: DatasetField, shape: ColumnShape): ValueVerdict {
  const share = knownWords(shape, field.vocabulary ?? {});
  const reason = `${percent(share)} of the sampled values are words for ${field.name}`;
  // One letter or digit means something only below a header that says what.
  const isTelling = shape.length > 3 && shape.distinct > 1 && field.name === 'kind';
  if (share >= 0.8) return { verdict: 'for', reason, alone: isTelling };
  return share > 0 ? { verdict: 'for', reason, alone: false } : NOTHING;
}

const LONG_TEXT = 25;
// A few words, but others in each row: "Bin missed again".
const SHORT_TEXT = 12;

function judgeProse(field: DatasetField, shape: ColumnShape): ValueVerdict {
  const isLong = shape.length > LONG_TEXT && shape.distinct > shape.filled / 3;
  const isOfItsOwn = shape.length > SHORT_TEXT && shape.distinct > shape.filled * 0.9 && shape.date < 0.5;
  const isProse = shape.wordy > 0.5 && (isLong || isOfItsOwn);
  const reason = `its values are texts (about ${Math.round(shape.length)} characters)`;
  if (field.name === 'text' && isProse) return { verdict: 'for', reason, alone: false };
  return shape.number > 0.9 ? { verdict: 'against', reason: 'its values are numbers', alone: false } : NOTHING;
}

function judgeReference(shape: ColumnShape): ValueVerdict {
  if (shape.date > 0.9 && shape.number < 0.5) {
    return { verdict: 'against', reason: 'its values are dates', alone: false };
  }
  const isKey = shape.distinct > shape.filled * 0.95;
  if (shape.numberedLink > 0.9 && isKey) {
    return { verdict: 'for', reason: 'each value is a link to a report of its own', alone: true };
  }
  return isKey ? { verdict: 'for', reason: 'almost every value is different', alone: false } : NOTHING;
}

function judgeLabel(field: DatasetField, shape: ColumnShape): ValueVerdict {
  const against = (reason: string): ValueVerdict => ({ verdict: 'against', reason, alone: false });
  if (field.name === 'ward_name' && shape.officialCode > 0.5) return against('its values are codes');
  if (['service', 'standard', 'indicator'].includes(field.name) && shape.number > 0.9 && shape.distinct > 12) {
    return against('its values are numbers');
  }
  return NOTHING;
}
