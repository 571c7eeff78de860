// Names of files, sheets and members of archives: words stand in them with signs between them instead of blanks.
import { WORDS_IN_FILE_NAMES } from './lists/file-names.ts';
import { mask } from './mask.ts';
import { anyOf } from './words/phrases.ts';

const EXTENSION = /(?:\.[A-Za-z0-9]{1,8}){0,2}$/;
// What stands for a blank: Sarah_Umpleby, sarah-umpleby, sarah.umpleby, but not 2024-04 and not FY10_EDU.
const SIGNS = /(?<=\p{L})[-._+](?=\p{L})/gu;
const DATA_WORDS = anyOf(WORDS_IN_FILE_NAMES);
const BEHIND_NAME = /(?<=\[name\]) (\p{L}[\p{L}'’]+)/gu;

/** A surname in small letters is known by nothing but its place: behind a first name, and no word of files. */
const withSurnames = (masked: string): string =>
  masked.replaceAll(BEHIND_NAME, (written, word: string) => (DATA_WORDS.has(word.toLowerCase()) ? written : ''));

/**
 * The name of a file, a sheet or a member of an archive with personal details masked; the same name where there are none.
 * @example maskFileName('sarah-umpleby_complaint.csv') // '[name] complaint.csv'
 */
export function maskFileName(name: string): string {
  const extension = EXTENSION.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extension.length);
  const written = stem.replaceAll(SIGNS, ' ');
  const masked = mask(written);
  if (masked !== written) return `${withSurnames(masked)}${extension}`;
  return mask(name) === name ? name : mask(name);
}
