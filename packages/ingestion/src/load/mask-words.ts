// Headings, names of sheets and cells of titles are words of the file: what is kept of them is masked and short.
import type { StagedField } from '@said/database';
import { mask, maskFileName } from '@said/privacy';
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

// Headings that everybody uses are no details.
const maskHeading = (words: string): string => (countKnownHeaders([words]) === 0 ? mask(words) : words);

/** Words as they may be kept: masked, on one line, at most 80 characters. */
const maskWord = (words: string): string => shorten(maskHeading(oneLine(words)));

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

/**
 * The name of a file as it may be stored, printed and logged: its folders, the members of an archive and sheets too are
 * masked, each by itself.
 */
export const maskLabel = (label: string): string => label.split('/').map(maskPart).join('/');

const maskPart = (part: string): string => {
  const line = oneLine(part);
  const masked = countKnownHeaders([line]) === 0 ? maskFileName(line) : line;
  return masked === line ? part : shorten(masked);
};

/** What is said of a file, with its name and all that is quoted from it as they may be stored, printed and logged. */
export function maskMessage(message: string, label: string): string {
  const shown = maskLabel(label);
  const named = shown === label ? message : message.replaceAll(label, shown);
  return maskQuoted(named, maskHeading);
}

const maskQuoted = (text: string, masking: (words: string) => string): string =>
  text.replaceAll(QUOTED, (_, words: string) => `"${masking(words)}"`);

/** The words as they may be kept: the name of the file, all headings; in notes and messages, what they quote. */
export function maskWords({ label, ignored, notes, earlyRejects }: FileWords): MaskedWords {
  return {
    label: maskLabel(label),
    ignored: ignored.map(maskWord),
    notes: notes.map((note) => maskQuoted(note, maskWord)),
    earlyRejects: earlyRejects.map((reject) => ({
      ...reject,
      column: reject.column === null ? null : maskWord(reject.column),
      message: mask(reject.message),
    })),
  };
}
