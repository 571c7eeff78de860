import {
  CRITERION_NUMBERS,
  type CriterionNumber,
  ELEMENTS,
  elementsOf,
  findElement,
  levelName,
  LEVELS,
} from '@said/standard';
import { type AssessmentRow, groupVisits, namedElements, type RecordedVisit, statedCount } from './visits.ts';

/** What in the record contradicts itself or the standard, in sentences for an officer. Empty when it adds up. */
export function checkAssessments(rows: readonly AssessmentRow[]): string[] {
  return groupVisits(rows).flatMap((visit) =>
    [...conflicts(visit), ...levelSums(visit), ...elementSums(visit), ...unknownElements(visit)].map(
      (problem) => `Visit of ${visit.date}: ${problem}`,
    ),
  );
}

function conflicts({ counts }: RecordedVisit): string[] {
  return counts.flatMap(({ level, criterion, count }, index) => {
    const first = counts.find((other) => other.level === level && other.criterion === criterion);
    if (!first || counts.indexOf(first) === index || first.count === count) return [];
    const where = criterion === null ? 'in all' : `in criterion ${criterion}`;
    return [`${levelName(level)} is given as ${first.count} and as ${count} ${where}.`];
  });
}

// A level's counts by criterion make up its total, and no more elements are named at it than the total says.
function levelSums(visit: RecordedVisit): string[] {
  return LEVELS.flatMap(({ level, name }) => {
    const total = statedCount(visit, level, null);
    if (total === null) return [];
    const parts = CRITERION_NUMBERS.map((criterion) => statedCount(visit, level, criterion));
    const sum = sumKnown(parts);
    const named = namedElements(visit, level);
    return [
      ...((parts.includes(null) ? sum > total : sum !== total)
        ? [`${name} by criterion adds up to ${sum}, but the total is ${total}.`]
        : []),
      ...(named > total ? [`${named} elements are named at ${name.toLowerCase()}, but the total is ${total}.`] : []),
    ];
  });
}

function elementSums(visit: RecordedVisit): string[] {
  const scopes = [null, ...CRITERION_NUMBERS];
  return scopes.flatMap((criterion) => {
    const counts = LEVELS.map(({ level }) => statedCount(visit, level, criterion));
    const size = sizeOf(criterion);
    const sum = sumKnown(counts);
    const wrong = counts.includes(null) ? sum > size : sum !== size;
    const what = criterion === null ? 'the standard' : `criterion ${criterion}`;
    return wrong ? [`the levels add up to ${sum} elements, but ${what} has ${size}.`] : [];
  });
}

function sizeOf(criterion: CriterionNumber | null): number {
  return criterion === null ? ELEMENTS.length : elementsOf(criterion).length;
}

function unknownElements({ elements }: RecordedVisit): string[] {
  const unknown = [...elements.keys()].filter((number) => !findElement(number));
  return unknown.map((number) => `the standard has no element ${number}.`);
}

function sumKnown(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
