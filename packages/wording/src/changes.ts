import { wholeNumber } from './numbers.ts';

/** `14 more than last quarter (44)`; never a percentage of a small number. */
export function changeInWords(now: number, before: number | null, when: string): string {
  if (before === null) return `No figure for ${when}`;
  const difference = now - before;
  if (difference === 0) return `The same as ${when}`;
  const word = difference > 0 ? 'more' : 'fewer';
  return `${wholeNumber(Math.abs(difference))} ${word} than ${when} (${wholeNumber(before)})`;
}
