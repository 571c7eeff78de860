// Headings, names of sheets and cells of titles are words of the file: what is kept of them is masked and short.
import { maskTexts, type OpenDatabase, type StagedField } from '@said/database';
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

const LETTERS = /^\p{L}*$/u;

/** Words as they may be kept: masked, on one line, at most 80 characters each. */
async function maskAll(db: OpenDatabase['db'], words: readonly string[]): Promise<string[]> {
  const lines = words.map(oneLine);
  // The statement costs more than many small files: usual headings need none.
  const doubtful = [...new Set(lines)].filter((line) => !LETTERS.test(line) && countKnownHeaders([line]) === 0);
  const masked = await maskTexts(db, doubtful);
  const byLine = new Map(doubtful.map((line, index) => [line, masked[index] ?? '']));
  return lines.map((line) => shorten(byLine.get(line) ?? line));
}

/** A plan with the headings of its fields as they may be kept with a reject. */
export async function maskHeaders(db: OpenDatabase['db'], fields: readonly StagedField[]): Promise<StagedField[]> {
  const masked = await maskAll(
    db,
    fields.map(({ header }) => header ?? ''),
  );
  return fields.map((field, index) => (field.header === null ? field : { ...field, header: masked[index] ?? '' }));
}

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
export async function maskWords(
  db: OpenDatabase['db'],
  { label, ignored, notes, earlyRejects }: FileWords,
): Promise<MaskedWords> {
  const [, workbook = label, sheet] = SHEET.exec(label) ?? [];
  const quoted = notes.flatMap((note) => [...note.matchAll(QUOTED)].map((match) => match[1] ?? ''));
  const headings = earlyRejects.flatMap(({ column }) => column ?? []);
  const masked = await maskAll(db, [...(sheet === undefined ? [] : [sheet]), ...ignored, ...quoted, ...headings]);
  const words = masked.values();
  const next = (): string => words.next().value ?? '';
  return {
    label: sheet === undefined ? label : `${workbook}${next()}`,
    ignored: ignored.map(next),
    notes: notes.map((note) => note.replaceAll(QUOTED, () => `"${next()}"`)),
    earlyRejects: earlyRejects.map((reject) => (reject.column === null ? reject : { ...reject, column: next() })),
  };
}
