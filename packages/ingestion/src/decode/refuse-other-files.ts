// Files that are no tables of text, told by their first bytes, whatever their names say. Web systems call pages ".xls".
import { AppError } from '@said/database';

interface OtherKind {
  /** As it goes into "… is a PDF document". */
  what: string;
  is: (start: string) => boolean;
  hint: string;
}

const SAVE_AS = 'choose Save As, "Excel Workbook (.xlsx)" or "CSV UTF-8 (comma delimited)"; then ingest that file.';
const OPEN_IN_EXCEL = `Open it in Excel (if Excel warns that the format and the ending do not match, say yes), ${SAVE_AS}`;
const EXPORT_AGAIN = 'Export the data again as CSV or as an Excel workbook (.xlsx), and ingest that file.';
const UNPACK = 'Unpack it, and ingest the files in it.';

const startsWith =
  (...starts: string[]) =>
  (text: string): boolean =>
    starts.some((start) => text.startsWith(start));

// Not zero, which is taken out of texts, and not the line ends, tabs and form feeds from 9 to 13.
const isControl = (byte: number): boolean => byte > 0 && byte < 32 && (byte < 9 || byte > 13);

// Characters of the first bytes as Latin-1, without a byte order mark, the zeros of UTF-16, and blanks in front.
const OTHERS: readonly OtherKind[] = [
  { what: 'a PDF document', is: startsWith('%PDF-'), hint: EXPORT_AGAIN },
  { what: 'a text document (.rtf)', is: startsWith(String.raw`{\rtf`), hint: EXPORT_AGAIN },
  {
    what: 'an Excel workbook in XML (SpreadsheetML)',
    is: (text) => text.startsWith('<?xml') && /Excel\.Sheet|office:spreadsheet/.test(text),
    hint: OPEN_IN_EXCEL,
  },
  {
    what: 'a web page (HTML)',
    is: (text) => /^(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|table|meta|style|div)\b/i.test(text),
    hint: `If it shows the table in your browser, open it in Excel (if Excel warns that the format and the ending do not match, say yes), ${SAVE_AS} If it shows an error or a log-in page, export the data again.`,
  },
  {
    what: 'an XML file',
    is: (text) => text.startsWith('<?xml') || /^<[a-z][\w:-]*(?:\s[^>]*)?>\s*</i.test(text),
    hint: EXPORT_AGAIN,
  },
  {
    what: 'a database file',
    is: (text) => /^(?:SQLite format 3|.{8}DUCK|.{4}Standard (?:Jet|ACE) DB)/s.test(text),
    hint: EXPORT_AGAIN,
  },
  { what: 'a Parquet file', is: startsWith('PAR1'), hint: EXPORT_AGAIN },
  { what: 'a picture', is: startsWith('\u0089PNG', '\u00FF\u00D8\u00FF', 'GIF87a', 'GIF89a'), hint: EXPORT_AGAIN },
  {
    what: 'an archive that is not a zip',
    is: startsWith('7z\u00BC\u00AF', 'Rar!', 'BZh9', '\u00FD7zXZ', '\u0028\u00B5\u002F\u00FD'),
    hint: UNPACK,
  },
  { what: 'an empty zip archive', is: startsWith('PK\u0005\u0006'), hint: EXPORT_AGAIN },
  { what: 'JSON, not a table', is: (text) => /^(?:\{\s*"|\[\s*\{\s*")/.test(text), hint: EXPORT_AGAIN },
  {
    what: 'no text: its bytes are not those of letters and digits',
    is: (text) => [...Buffer.from(text, 'latin1')].filter(isControl).length > text.length / 10,
    hint: EXPORT_AGAIN,
  },
];

/**
 * Says what a file is that cannot be a table.
 * @throws AppError `not-a-table`
 */
export function refuseOtherFiles(path: string, head: Buffer): void {
  const raw = head.toString('latin1');
  const text = raw
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '')
    .replaceAll('\0', '')
    .trimStart();
  const isJson = /\.(?:geojson|topojson|json)(?:\.gz)?$/i.test(path);
  const other = OTHERS.find(({ what, is }) => (is(raw) || is(text)) && !(isJson && what.startsWith('JSON')));
  if (other)
    throw new AppError('not-a-table', `${path} is ${other.what}, whatever its name says.`, { hint: other.hint });
}
