// Sheets of an Excel workbook as rows of text, each with the number Excel shows at its left.
import { statSync } from 'node:fs';
import type { CellValue, Worksheet } from '@cj-tech-master/excelts';
import { AppError } from '@said/database';

/** One row of a sheet; `line` is its number in Excel. */
interface SheetRow {
  line: number;
  cells: string[];
}

export interface Sheet {
  name: string;
  isHidden: boolean;
  /** Rows with anything in them. */
  rows: SheetRow[];
  /** Merged ranges, such as `B2:D2`, with the row in which each begins and the text that it shows. */
  merged: { line: number; range: string; text: string }[];
  /** Cells with a formula and no value, such as `B2`: programs that do not work formulas out leave none. */
  unworked: string[];
}

// Read whole into memory: about thirty times the size of the file.
const MOST_BYTES = 60 * 2 ** 20;

/**
 * Reads every sheet. Formulas give the value that Excel stored with them, dates their day (whichever of its two
 * calendars the workbook counts in), cells of a merged range the text of the range.
 * @throws AppError `workbook-unreadable`, `workbook-too-large`
 */
export async function readWorkbook(path: string, label: string): Promise<Sheet[]> {
  if (statSync(path).size > MOST_BYTES) {
    throw new AppError('workbook-too-large', `${label} is too large to be read as a workbook.`, {
      hint: 'Choose Save As, "CSV UTF-8 (comma delimited)" in Excel, and ingest that file.',
    });
  }
  // Loaded only when a workbook comes: the library is large.
  const { Workbook } = await import('@cj-tech-master/excelts');
  const workbook = new Workbook();
  try {
    await workbook.xlsx.readFile(path, { ignoreNodes: ['dataValidations', 'conditionalFormatting'] });
  } catch (error) {
    throw new AppError('workbook-unreadable', `${label} is an Excel workbook that cannot be opened.`, {
      hint: 'It may be locked with a password or damaged. Open it in Excel and save a copy as .xlsx or as CSV UTF-8.',
      cause: error,
    });
  }
  return workbook.worksheets.map(readSheet);
}

function readSheet(sheet: Worksheet): Sheet {
  const rows: SheetRow[] = [];
  const unworked: string[] = [];
  const width = sheet.columnCount;
  sheet.eachRow((row, line) => {
    const cells = Array.from({ length: width }, (_, column) => {
      const cell = row.getCell(column + 1);
      if (isUnworked(cell.value)) unworked.push(cell.address);
      return cellText(cell.value, typeof cell.numFmt === 'string' ? cell.numFmt : '');
    });
    if (cells.some((text) => text.trim() !== '')) rows.push({ line, cells });
  });
  return { name: sheet.name, isHidden: sheet.state !== 'visible', rows, merged: readMerged(sheet), unworked };
}

const isUnworked = (value: CellValue | undefined): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ('formula' in value || 'sharedFormula' in value) &&
  (value.result === undefined || value.result === null);

function readMerged(sheet: Worksheet): Sheet['merged'] {
  return (sheet.model.mergeCells ?? []).map((range) => {
    const start = range.split(':')[0] ?? 'A1';
    const cell = sheet.getCell(start);
    return { line: cell.row, range, text: cellText(cell.value, '') };
  });
}

/** A cell as people read it in Excel, dates as ISO days. */
function cellText(value: CellValue | undefined, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'string') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('text' in value) return cellText(value.text, format);
  return 'result' in value ? cellText(value.result, format) : '';
}

// 0.85 shown as 85% is 85% in the council's report.
function numberText(value: number, format: string): string {
  return /%/.test(format.replaceAll(/"[^"]*"/g, '')) ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
