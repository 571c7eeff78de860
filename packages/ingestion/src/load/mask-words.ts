// Headings, names of sheets and cells of titles are words of the file: what is kept of them is masked and short.
import type { StagedField } from '@said/database';
import { mask } from '@said/privacy';
import { oneLine } from '../tables/quote-words.ts';
import { countKnownHeaders } from '../recognise/known-headers.ts';
import type { EarlyReject } from '../reject/early-reject.ts';

const LONGEST_KEPT = 80;

const QUOTED = /"([^"]*)"/g;

const shorten = (text: string): string => (text.length > LONGEST_KEPT ? `${text.slice(0, LONGEST_KEPT - 1)}…` : text);

const LONGEST_NOTE = 3_000;

/** Notes in which no quoted word is longer than a heading: a cell of megabytes may stand where a kind is expected. */
export function shortenNotes(notes: readonly string[]): string[] {
  const short = notes.map((note) => note.replaceAll(QUOTED, (_, words: string) => `"${shorten(words)}"`));
  return short.map((note) => (note.length > LONGEST_NOTE ? `${note.slice(0, LONGEST_NOTE - 1)}…` : note));
}

/** Words as they may be kept: masked, on one line, at most 80 characters. Headings that everybody uses are no details. */
function maskWord(words: string): string {
  const line = oneLine(words);
  return shorten(countKnownHeaders([line]) === 0 ? mask(line) : line);
}

/** The fields of a plan with their headings as they may be kept with a reject. */
export const maskHeaders = (fields: readonly StagedField[]): StagedField[] =>
  fields.map((field) => (field.header === null ? field : { ...field, header: maskWord(field.header) }));

/** What is kept of the words of a file with its batch. */
export interface FileWords {
  label: string;
  ignored: readonly string[];
  notes: readonly string[];
  earlyRejects: readonly EarlyReject[];
}

export interface MaskedWords {
  label: string;
  ignored: string[];
  notes: string[];
  earlyRejects: EarlyReject[];
}

// A sheet may be called after a person; the name of a file is the officer's own.
const SHEET = /^(.*\.xls\w?\/)([^/]+)$/is;

/** The words as they may be kept: all headings and the name of a sheet; in notes, what stands in quotation marks. */
export function maskWords({ label, ignored, notes, earlyRejects }: FileWords): MaskedWords {
  const [, workbook = label, sheet] = SHEET.exec(label) ?? [];
  return {
    label: sheet === undefined ? label : `${workbook}${maskWord(sheet)}`,
    ignored: ignored.map(maskWord),
    notes: notes.map((note) => note.replaceAll(QUOTED, (_, words: string) => `"${maskWord(words)}"`)),
    earlyRejects: earlyRejects.map((reject) =>
      reject.column === null ? reject : { ...reject, column: maskWord(reject.column) },
    ),
  };
}
