// Which columns of a profile hold the ward's code and name: by their values first, then by their headers.
import { headerWords } from '../sniff/header-words.ts';
import { isOfficialCode, isSmallerThanWard, isWardCode } from '../places/geographies.ts';
import { type ProfileRecord, share } from './profile-record.ts';
import { type GivenColumns, NOTHING_GIVEN } from './profile-mapping.ts';

/** Columns of a table by place, from 0; null when it has none. */
export interface WardColumns {
  code: number | null;
  name: number | null;
  /** Holds codes of areas smaller than a ward while another column names their ward: each row is such an area. */
  smallerArea: number | null;
}

const CODE_HEADER =
  /^(?:new |old |gss |ons )?(?:(?:ward|wd|area|geog(?:raphy)?|gss|ons)(?: ?\d{0,4}) ?)(?:code|cd|id)$|^code$/;
const NAME_HEADERS = [
  /^(?:ward|wd)(?: ?\d{0,4}) ?(?:name|nm)$/,
  /^ward$/,
  /^electoral ward$/,
  /^(?:area|geog(?:raphy)?)(?: ?\d{0,4}) ?(?:name|nm)$/,
  /^(?:area|name)$/,
];

/** Finds the ward columns; `code` may hold codes of other areas too, which the rows then tell apart. */
export function findWardColumns(
  header: readonly string[],
  records: readonly ProfileRecord[],
  { fields, values }: GivenColumns = NOTHING_GIVEN,
): WardColumns {
  const taken = new Set([...fields.values(), ...values.keys()]);
  const words = header.map((text, column) => (taken.has(column) ? '' : headerWords(text)));
  const code = fields.get('ward_code') ?? codeColumn(words, records, taken);
  const name = fields.get('ward_name') ?? nameColumn(words, code);
  const smaller = header.findIndex(
    (_, column) => column !== code && share(records, column, isSmallerThanWard) > 0.5 && code !== null,
  );
  return { code, name, smallerArea: smaller === -1 ? null : smaller };
}

function codeColumn(
  words: readonly string[],
  records: readonly ProfileRecord[],
  taken: ReadonlySet<number>,
): number | null {
  const free = words.map((word, column) => ({ word, column })).filter(({ column }) => !taken.has(column));
  const scored = free.map(({ word, column }) => ({
    column,
    wards: share(records, column, isWardCode),
    official: share(records, column, isOfficialCode),
    header: CODE_HEADER.test(word) ? 1 : 0,
  }));
  const best = (by: (item: (typeof scored)[number]) => number): number | null =>
    scored.filter((item) => by(item) > 0).sort((a, b) => by(b) - by(a))[0]?.column ?? null;
  return (
    best((item) => item.wards) ??
    best((item) => (item.official > 0.5 ? item.official : 0)) ??
    best((item) => item.header)
  );
}

function nameColumn(words: readonly string[], code: number | null): number | null {
  for (const pattern of NAME_HEADERS) {
    const column = words.findIndex((word, index) => index !== code && pattern.test(word));
    if (column !== -1) return column;
  }
  return null;
}
