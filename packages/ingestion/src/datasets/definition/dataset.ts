// The shape in which a data set is declared: all that is particular to one is said here, so that nothing elsewhere asks
// for a data set by name.
import type { DatasetName, LoadPlan, OpenDatabase, ParseKind, StagedField } from '@said/database';

/** How a field's header may be spelt. Text is compared without case, blanks and punctuation. */
export type Spelling = string | RegExp;

export interface DatasetField {
  /** The header in our own templates: always understood. */
  name: string;
  parse: ParseKind;
  required?: boolean;
  /** Other spellings, the more certain first. */
  synonyms?: readonly Spelling[];
  /** Spellings that may mean this field: taken when nothing better is there and the values fit, and said to the officer. */
  weak?: readonly Spelling[];
  /** Spellings of each stored value, in lower case. */
  vocabulary?: Readonly<Record<string, readonly string[]>>;
  /** Other values than those of the vocabulary are rejected. */
  closed?: boolean;
  /** Other values than those of the vocabulary keep their capitals. */
  keepsCase?: boolean;
  /** Dates of months only, such as 200805, are in these columns. */
  dates?: 'months';
  /** Value where the cell is empty. */
  default?: string;
  /** A period that names no days is kept as a label. */
  keepsUnreadable?: boolean;
  /** Headings of other things too: they mean this field only where some of its words stand below them. */
  needsWords?: readonly string[];
  /** Headings, exactly as written, that never mean this field. */
  notHeaded?: RegExp;
}

/** What the rows of a table show of themselves, apart from the fields that its columns are taken for. */
export type RowMark =
  | 'dates'
  | 'numbers of cases'
  | 'words of cases'
  | 'texts'
  | 'people'
  | 'repeated titles'
  | 'titles alone'
  | 'things at addresses';

export interface DatasetDefinition {
  name: DatasetName;
  /** What one row is, for messages. */
  row: string;
  fields: readonly DatasetField[];
  /** Fields that identify a row; without them it is known by its content. */
  keyFields: readonly string[];
  needsOneOf?: readonly (readonly string[])[];
  /** Required fields that an export may lack as a whole, because it is about one value only: the officer is asked. */
  asks?: readonly string[];
  order?: readonly { earlier: string; later: string; flag: string }[];
  /** The field whose day says which version of a ward is meant. */
  dayField?: string;
  keepsUnknownCodes?: boolean;
  /** Rows are expected to say where they come from: those without a ward are told of, though nothing names one. */
  expectsWard?: true;
  /** Never told by columns: it comes in files of another form. */
  isNoTable?: true;
  /** Headings elsewhere often mention it: this field must be headed by a whole spelling for a table to be one. */
  titleField?: string;
  /** What its rows never show: a table that does is none, whatever its headings say. */
  never?: readonly RowMark[];
  /** What is usually said in a field, in lower case: a table that says nothing of the kind is none. */
  usual?: { field: string; words: readonly RegExp[] };
  /** Its rows are parts of those of another data set: a table with fields that only the whole has is the whole. */
  partOf?: { whole: DatasetName; wholeHas: readonly string[] };
  /** The field that is the same in all rows of a file whose name says it, and what each value is called in names. */
  saidByName?: { field: string; words: Readonly<Record<string, RegExp>> };
  /** Fields that say what became of a case: numbered rows that have one are cases, whatever else they say. */
  caseSteps?: readonly string[];
  /** A look-up of places: the field with the ward in which the smaller areas of a row lie. */
  areasLieIn?: string;
  /** A table with these fields alone is a list of names; figures beside them make it a profile. */
  listFields?: readonly string[];
  /** It comes wide, long or with periods as columns, is told by its layout, and is made long before it is staged. */
  isMadeLong?: true;
  /** Each column that is headed by a period holds this field of it; a lone label beside them is the other field. */
  periodColumns?: { value: string; label: string };
  /** Results, of which one standard may have several measures, and one table those of several bodies. */
  results?: BodyResults;
  /** What follows from its rows once they are stored. Returns sentences for the officer. */
  afterLoad?: (loaded: LoadedRows) => Promise<string[]>;
  /** Whether anything follows from a file with these fields, where that depends on them. */
  isFollowedUp?: (fields: readonly Pick<StagedField, 'name'>[]) => boolean;
}

/** How results of the council itself are told from those of others. */
export interface BodyResults {
  /** The field, of the data set of others, that names the body. */
  body: DatasetField;
  /** The data set of the council's own results, and that of others' results. */
  own: DatasetName;
  others: DatasetName;
}

/** Rows of one file that have been stored, on the connection of their transaction. */
export interface LoadedRows {
  db: OpenDatabase['db'];
  plan: LoadPlan;
  batch: number;
}

export const dateField = (name: string, ...synonyms: Spelling[]): DatasetField => ({ name, parse: 'date', synonyms });
/** A short text from a list: a service, a channel, a ward. */
export const textField = (name: string, ...synonyms: Spelling[]): DatasetField => ({ name, parse: 'label', synonyms });
/** What people wrote in their own words: names and addresses are masked too. */
export const proseField = (name: string, ...synonyms: Spelling[]): DatasetField => ({ name, parse: 'text', synonyms });
/** The number of a case. */
export const referenceField = (name: string, ...synonyms: Spelling[]): DatasetField => ({
  name,
  parse: 'reference',
  synonyms,
});
export const numberField = (name: string, ...synonyms: Spelling[]): DatasetField => ({
  name,
  parse: 'number',
  synonyms,
});

/** A coordinate, or both in one cell: it becomes a ward and is dropped. */
export const placeField = (name: string, ...synonyms: Spelling[]): DatasetField => ({ name, parse: 'place', synonyms });

/** The same field, with spellings that only may mean it. */
export const weakly = (field: DatasetField, ...weak: Spelling[]): DatasetField => ({ ...field, weak });

/** The same field, without which a row means nothing. */
export const required = (field: DatasetField): DatasetField => ({ ...field, required: true });

export const PERIOD: DatasetField = {
  name: 'period',
  parse: 'period',
  required: true,
  synonyms: ['month', 'quarter', 'year', 'date', 'financial year', 'reporting period', 'time period', 'month number'],
};

export const SERVICE = textField(
  'service',
  'service area',
  'service name',
  'casedetails.team',
  'team',
  'department',
  'casedetails.department',
  'section',
  'division',
  'business unit',
);

export const VALIDITY: readonly DatasetField[] = [
  dateField('valid_from', 'start', 'start date', 'from', 'introduction date', 'dointr', 'effective from'),
  dateField('valid_to', 'end', 'end date', 'until', 'termination date', 'doterm', 'effective to'),
];

// `Ward (2023)`, `Ward/Parish`, `Electoral Ward/Division`, `Ward Name (current)`, `Customer Ward`; not `Ward Councillor`.
const WARD_SPELT = new RegExp(
  [
    '^(?:your|which|the|customers?|residents?|home|incident|location|property|address|case|council|city|local|current|new)?',
    '(?:electoral|political|polling)?ward(?:s)?(?:(?:or|and)?(?:electoral)?(?:parish|division|area|town|district))?',
    '(?:name|nm|desc|description|title|ofincident|ofcustomer|ofresidence|oflocation)?(?:current|new|latest|20\\d\\d|\\d\\d)?$',
  ].join(''),
);

/** The ward of a row, by name or code; resolved when the row is loaded. */
export const WARD: readonly DatasetField[] = [
  {
    name: 'ward_code',
    parse: 'code',
    synonyms: [
      /^wd\d\dcd$/,
      /^ward\d\dcode$/,
      'ward gss code',
      'new code',
      'area code',
      'gss code',
      /^(?:electoral)?ward(?:gss|ons)?code(?:20\d\d|\d\d|current|new)?$/,
    ],
  },
  textField(
    'ward_name',
    'ward',
    'electoral ward',
    /^wd\d\dnm$/,
    /^ward\d\dname$/,
    'area name',
    'village ward',
    WARD_SPELT,
    'electoral division',
  ),
];
