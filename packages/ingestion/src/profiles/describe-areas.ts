// What was done with a profile by area, in sentences.
import type { AddedUp, WardSums } from './add-up-areas.ts';
import type { AreaProfile } from './area-profile.ts';

const MOST_NAMED = 8;

function list(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).map((name) => `"${name}"`);
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

/** `how` says by what the wards were found. */
export function describeAreas(profile: AreaProfile, sums: WardSums, how: string): string[] {
  const { level } = profile;
  const none = `${sums.unplaced.length} found no ward${sums.unplaced.length === 0 ? '' : ` (${list(sums.unplaced)})`}`;
  return [
    `${counted(sums.areas, level)} became ${counted(sums.wards, 'ward')} (${how}); ${none}.`,
    ...describeOthers(profile),
    ...describePartial(sums, level),
    ...describeIndicators(sums.indicators),
    ...describeGaps(sums, level),
  ];
}

const describeOthers = ({ others, level }: AreaProfile): string[] =>
  others === 0 ? [] : [`${counted(others, 'row')} of something else than ${level}s kept out.`];

function describePartial({ partial }: WardSums, level: string): string[] {
  if (partial.length === 0) return [];
  const names = partial.map(({ code, name }) => name ?? code ?? '');
  const areas = partial.reduce((sum, item) => sum + item.areas, 0);
  return [
    `No figures of ${counted(partial.length, 'ward')} (${counted(areas, level)}), because the file has only some of their ${level}s: ${list(names)}.`,
  ];
}

const WHY: Record<Exclude<AddedUp['as'], 'summed' | 'averaged'>, string> = {
  rate: 'rates, and nothing says of which column they are (name it under bases in said.config.yaml)',
  position: 'ranks and bands of small areas say nothing of a ward',
  middle: 'medians and the like cannot be worked out from parts',
  unclear: 'not surely counts',
};

function describeIndicators(indicators: readonly AddedUp[]): string[] {
  const of = (as: AddedUp['as']): string[] => indicators.filter((item) => item.as === as).map(({ header }) => header);
  const summed = of('summed');
  const bases = new Map<string, string[]>();
  for (const { base, header } of indicators) if (base !== null) bases.set(base, [...(bases.get(base) ?? []), header]);
  const averaged = [...bases].map(
    ([base, headers]) => `Averaged, weighted by "${base}" (${headers.length}): ${list(headers)}.`,
  );
  const out = (Object.keys(WHY) as (keyof typeof WHY)[]).flatMap((as) => {
    const names = of(as);
    return names.length === 0 ? [] : [`Kept out (${names.length}; ${WHY[as]}): ${list(names)}.`];
  });
  return [...(summed.length === 0 ? [] : [`Added up (${summed.length}): ${list(summed)}.`]), ...averaged, ...out];
}

function describeGaps({ broken, thin }: WardSums, level: string): string[] {
  return [
    ...(broken === 0
      ? []
      : [`${counted(broken, 'figure')} of wards not given, because one of their ${level}s has none in the file.`]),
    ...(thin === 0 ? [] : [`${counted(thin, 'figure')} of wards without ${level}s that have no row of their own.`]),
  ];
}

/** When nothing says in which wards the areas lie. */
export function describeUnplaced({ level, areas }: AreaProfile): string {
  const place = areas.some(({ point }) => point !== null)
    ? ', or ward boundaries for the coordinates in this file'
    : '';
  return `The rows are of ${counted(new Set(areas.map(({ area }) => area)).size, level)}, and nothing says in which wards they lie, so none was brought in. Import a look-up with the codes of ${level}s and of wards${place}; then bring this file in again.`;
}
