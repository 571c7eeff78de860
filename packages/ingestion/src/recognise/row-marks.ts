// What the rows of a table show of themselves beside the fields that its columns are taken for: that they are cases, days,
// people, things at addresses. One test a mark; each says in words what it saw.
import type { DatasetDefinition, RowMark } from '../datasets/definition/dataset.ts';
import { headerWords } from '../sniff/header-words.ts';
import type { ColumnShape } from '../sniff/value-shapes.ts';
import { serialDates } from './judge-values.ts';
import type { HeaderMatch } from './header-match.ts';
import { hasWordsOfCases, isFreeText, namesRecord, type ShapedColumn } from './tell-records.ts';

/** A table as it would be read: each column with what stands in it and the field it was taken for. */
export interface MarkedTable {
  columns: readonly (ShapedColumn & { column: number; field: string | null })[];
  definition: DatasetDefinition;
}

/** The columns of a table with what they would be in a data set. */
export function markedTable(
  { header, shapes }: { header: readonly string[]; shapes: readonly ColumnShape[] },
  definition: DatasetDefinition,
  matches: readonly HeaderMatch[],
): MarkedTable {
  const fields = new Map(matches.map(({ column, field }) => [column, field]));
  const columns = header.flatMap((text, column) => {
    const shape = shapes[column];
    return shape === undefined || text.trim() === ''
      ? []
      : [{ header: text.trim(), shape, column, field: fields.get(column) ?? null }];
  });
  return { columns, definition };
}

type Column = MarkedTable['columns'][number];
type Test = (table: MarkedTable) => string | null;

const MOSTLY = 0.5;
const quoted = ({ header }: Column): string => JSON.stringify(header);

/** The first column that shows the mark, in a sentence. */
const first =
  (shows: (column: Column) => boolean, what: string): Test =>
  ({ columns }) => {
    const found = columns.find(shows);
    return found ? `${quoted(found)} ${what}` : null;
  };

const isDates = ({ shape }: Column): boolean =>
  shape.filled > 0 && Math.max(shape.date, serialDates(shape)) > MOSTLY && shape.distinct > 1;

const OF_CASES = / (?:cases?|complaints?|compliments?|feedback|enquiry|ticket|incident|request|sr|crm|foi) /;

const numbersCases = (column: Column): boolean =>
  namesRecord(column.header) && OF_CASES.test(` ${headerWords(column.header)} `) && !isDates(column);

// "Phone", "E-mail address", "Job title", "Line manager": what is known of a person or of whom to ring.
const PERSON =
  /(?:^| )(?:phone|telephone|tel|mobile|ext|extension|e ?mail|job title|position|post title|grade|salary|line manager|manager|employee|staff|payroll|surname|forename|first name|last name|full name|known as|contact|officer)(?: |$)/;

// Whom to ask about a service stands in many lists of services; the title must itself be a person's.
const OF_SERVICE = /service|team|department|section|function/;

const LONG = 40;

const THING =
  /^(?:(?:business|trading|site|premises|property|venue|pub|school|shop|surgery|practice|organisation|organization|place|company|establishment|club|centre|center|owner|provider|pharmacy|library|store|trader) )?(?:name|title)$|^name of |(?:^| )(?:address|addressline|street|road|phone|telephone|tel|mobile|e ?mail|website|web|url|opening|closing|closingtime|open|hours|day|rating|stars|speeds?|download|upload|mbps|broadband|band|capacity|beds|places|fee|rent|licen[cs]e|licensee|hygiene|inspection|price|cost|pupils|patients|business|premises)(?: |$)/;

const AREA =
  /(?:^| )(?:ward|parish|county|district|region|country|constituency|authority|lsoa|msoa|output area|locality)s?(?: |$)/;

const isThing = ({ header, field }: Column): boolean => {
  const words = headerWords(header);
  return field === null && THING.test(words) && !AREA.test(words);
};

/** How many rows a value may be in, where each row has one of its own: a few are listed twice. */
const ONCE = 0.9;
const FEW = 4;

const titleOf = ({ columns, definition }: MarkedTable): Column | undefined =>
  columns.find(({ field }) => field !== null && field === (definition.titleField ?? definition.keyFields[0]));

/** A list has each title once, or once for each time of its validity. */
function repeatedTitles(table: MarkedTable): string | null {
  const title = titleOf(table);
  const hasTimes = table.columns.some(({ field }) => field === 'valid_from' || field === 'valid_to');
  if (!title || hasTimes || title.shape.filled < FEW || title.shape.distinct >= title.shape.filled * ONCE) return null;
  return `${quoted(title)} has the same values again and again`;
}

function titlesAlone({ columns, definition }: MarkedTable): string | null {
  const { fields } = definition;
  const taken = columns.filter(({ field }) => field !== null);
  const labels = taken.filter(({ field }) => fields.some(({ name, parse }) => name === field && parse === 'label'));
  const others = columns.filter(({ field }) => field === null);
  const more = taken.length > labels.length || taken.some(({ field }) => field === 'aliases');
  if (more || others.length === 0) return null;
  return `only ${taken.map(quoted).join(' and ')} would be known, and ${others.map(quoted).join(', ')} would not`;
}

function people({ columns, ...table }: MarkedTable): string | null {
  const title = titleOf({ columns, ...table });
  const found = columns.find(({ header, field }) => field === null && PERSON.test(headerWords(header)));
  if (!found || (title && OF_SERVICE.test(headerWords(title.header)))) return null;
  return `${quoted(found)} is said of a person`;
}

function things(table: MarkedTable): string | null {
  const { columns } = table;
  const found = columns.find(isThing);
  if (found) return `${quoted(found)} is said of something that is at an address`;
  const repeated = repeatedTitles(table);
  if (repeated !== null) return repeated;
  const ward = columns.find(({ field }) => field === 'ward_code');
  return ward && ward.shape.filled > 0 && ward.shape.integer > MOSTLY && ward.shape.wardCode === 0
    ? `${quoted(ward)} holds numbers, which are no codes of wards`
    : null;
}

const TESTS: Readonly<Record<RowMark, Test>> = {
  dates: first((column) => column.field === null && isDates(column), 'holds dates'),
  'numbers of cases': first(numbersCases, 'numbers cases'),
  'words of cases': first((column) => column.field === null && hasWordsOfCases(column), 'says what is said of a case'),
  texts: first(
    (column) => column.field === null && isFreeText(column) && column.shape.length > LONG,
    'holds what somebody wrote',
  ),
  people,
  'repeated titles': repeatedTitles,
  'titles alone': titlesAlone,
  'things at addresses': things,
};

/** What a table shows that rows of its data set never do, in words; null where there is nothing of the kind. */
export const firstMark = (table: MarkedTable): string | null =>
  (table.definition.never ?? []).map((mark) => TESTS[mark](table)).find((found) => found !== null) ?? null;
