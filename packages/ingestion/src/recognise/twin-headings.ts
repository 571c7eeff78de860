// Two columns of one heading, but for capitals and marks (`Ward` and `ward`): what stands below them says which is meant.
import type { DatasetField } from '../datasets/definition/dataset.ts';
import { judgeValues } from './judge-values.ts';
import type { HeaderMatch } from './header-match.ts';
import type { ColumnShape } from '../sniff/value-shapes.ts';

/** A column that could be a field. */
export interface Candidate extends HeaderMatch {
  /** What is added to its confidence where it is compared with others. */
  order: number;
}

interface Columns {
  header: readonly string[];
  shapes: readonly ColumnShape[];
  fields: readonly DatasetField[];
}

// Less than is taken without a word, more than is asked about.
const SAID = 0.7;
const A_LITTLE = 1e-6;
const VERDICTS = { for: 2, nothing: 1, against: 0 } as const;
// Columns that are filled nearly alike are told by their spelling.
const STEPS = 10;

/** Puts the better filled of such columns first, and says so in its reasons; the others stay as they are. */
export function settleTwins(
  candidates: readonly Candidate[],
  plain: (header: string) => string,
  columns: Columns,
): Candidate[] {
  if (columns.shapes.length === 0) return [...candidates];
  const heading = ({ column }: Candidate): string => columns.header[column]?.trim() ?? '';
  const groups = Map.groupBy(candidates, (candidate) => `${candidate.field} ${plain(heading(candidate))}`);
  return [...groups.values()].flatMap((group) => {
    // Of columns that are headed the same the first counts.
    const firsts = [...Map.groupBy(group, heading).values()].flatMap(([first]) => first ?? []);
    const rest = group.filter((candidate) => !firsts.includes(candidate));
    return firsts.length < 2 ? group : [...chosenFirst(firsts, columns), ...rest];
  });
}

function chosenFirst(group: readonly Candidate[], columns: Columns): Candidate[] {
  const ranks = new Map(group.map((candidate) => [candidate, rankOf(candidate, group, columns)]));
  const rank = (candidate: Candidate): number[] => ranks.get(candidate) ?? [];
  const difference = (a: Candidate, b: Candidate): number => rank(a).findIndex((value, at) => value !== rank(b)[at]);
  const [best, ...others] = group.toSorted((a, b) => {
    const at = difference(a, b);
    return (rank(b)[at] ?? 0) - (rank(a)[at] ?? 0);
  });
  if (!best) return [];
  const top = Math.max(...group.map(({ confidence, order }) => confidence + order));
  const confidence = Math.min(best.confidence, SAID);
  const why = others.map((other) => describeChoice(best, other, { columns, by: difference(best, other) }));
  const chosen: Candidate = {
    ...best,
    certainty: group.reduce((most, { certainty }) => (certainty > most ? certainty : most), best.certainty),
    confidence,
    order: top - confidence + A_LITTLE,
    reasons: [...best.reasons, ...why],
    // Its heading says surely what it is; only which of them is meant was open.
    ...(best.confidence > SAID && { isChosenTwin: true }),
  };
  return [chosen, ...others];
}

/** What speaks for a column, the weightier first: the shape of its values (twice), how full it is, its spelling, its place. */
function rankOf(
  { field, column, order, certainty }: Candidate,
  group: readonly Candidate[],
  columns: Columns,
): number[] {
  const most = Math.max(1, ...group.map((other) => filledOf(other, columns)));
  const fill = Math.round(((columns.shapes[column]?.filled ?? 0) / most) * STEPS);
  return [verdictOf(field, column, columns), order, fill, certainty, -column];
}

const filledOf = ({ column }: Candidate, { shapes }: Columns): number => shapes[column]?.filled ?? 0;

function verdictOf(name: string, column: number, { fields, shapes }: Columns): number {
  const field = fields.find((candidate) => candidate.name === name);
  const shape = shapes[column];
  return field && shape ? VERDICTS[judgeValues(field, shape).verdict] : VERDICTS.nothing;
}

/** `by` is the first part of the rank in which they differ. */
function describeChoice(
  chosen: Candidate,
  other: Candidate,
  { columns, by }: { columns: Columns; by: number },
): string {
  const values = 'its values fit better';
  const filled = `${filledOf(chosen, columns)} of the sampled rows fill it, and ${filledOf(other, columns)} the other`;
  const why = [values, values, filled, 'it is spelt like the field', 'it comes first'][by] ?? '';
  return `"${columns.header[other.column]?.trim() ?? ''}" is headed alike, but this one was chosen: ${why}`;
}
