// What is said of the rows of a profile that are not about a ward.
import type { WardColumns } from './ward-columns.ts';
import { type KeptOut, STRANGER } from './ward-rows.ts';

const MOST_NAMED = 8;

/** Sentences on the rows that are kept out: what they are about, and their names where they have no official code. */
export function describeKeptOut(keptOut: ReadonlyMap<string, KeptOut>, { smallerArea }: WardColumns): string[] {
  const count = [...keptOut.values()].reduce((sum, entry) => sum + entry.count, 0);
  if (count === 0) return [];
  const are = count === 1 ? '1 row is' : `${count} rows are`;
  const kinds = [...keptOut].map(([kind, entry]) => `${kind} ${entry.count}${namesOf(entry)}`).join(', ');
  const aggregate = smallerArea === null ? '' : ' Add the smaller areas up to wards first.';
  const stranger = keptOut.get(STRANGER)?.names[0];
  const advice =
    stranger === undefined
      ? ''
      : ` If "${stranger}" is a ward, write values: { ward: { "${stranger}": [] } } for the file into said.config.yaml, or the ward that it means instead with "${stranger}" in its list.`;
  return [`${are} not about a single ward, so kept out of the profile (${kinds}).${aggregate}${advice}`];
}

function namesOf({ names }: KeptOut): string {
  if (names.length === 0) return '';
  const rest = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).map((name) => `"${name}"`);
  return `: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
