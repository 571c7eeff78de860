// The files that describe the borough: services, wards, profiles, postcodes.
import { residentsOfWard, postcodesOf, type Residents } from '../borough/people.ts';
import { NEW_WARDS_FROM, type Geography, type Ward } from '../borough/geography.ts';
import { SERVICES } from '../borough/services.ts';
import { isoDate } from '../dates/days.ts';
import { csvFile, type Cell } from '../csv/csv.ts';

export function servicesCsv(): string {
  return csvFile(
    ['name', 'aliases', 'directorate', 'portfolio', 'procedure', 'life_event'],
    SERVICES.map((service) => {
      const aliases = new Set([service.formerName, ...service.aliases]);
      aliases.delete(service.name);
      return [
        service.name,
        [...aliases].join('; '),
        service.directorate,
        service.portfolio,
        service.procedure,
        service.lifeEvent,
      ];
    }),
  );
}

function aliasesOf(name: string): string {
  const spellings = [name.replace(' & ', ' and '), name.replace("'", '’'), `${name} Ward`];
  return [...new Set(spellings)].filter((spelling) => spelling !== name).join('; ');
}

export function wardsCsv(geography: Geography): string {
  const oldWards = geography.oldWards.map((ward, index): Cell[] => [
    ward.code,
    ward.name,
    '2015-05-07',
    isoDate(NEW_WARDS_FROM - 1),
    '',
    aliasesOf(ward.name),
    String(index + 1),
  ]);
  const newWards = geography.newWards.map((ward, index): Cell[] => [
    ward.code,
    ward.name,
    isoDate(NEW_WARDS_FROM),
    '',
    ward.predecessors.join('; '),
    aliasesOf(ward.name),
    String(index + 41),
  ]);
  return csvFile(
    ['code', 'name', 'valid_from', 'valid_to', 'predecessors', 'aliases', 'internal_number'],
    [...oldWards, ...newWards],
  );
}

const INDICATORS: readonly (readonly [name: string, unit: string, value: (of: Residents) => number])[] = [
  ['Population', 'people', (of) => of.population],
  ['Aged 0 to 15', 'people', (of) => of.children],
  ['Aged 16 to 64', 'people', (of) => of.working],
  ['Aged 65 and over', 'people', (of) => of.older],
  ['Deprivation decile', '1 = most deprived', (of) => of.decile],
  ['Households', 'households', (of) => of.households],
  ['Households without a car', 'households', (of) => of.withoutCar],
  ['Households with no English speaker', 'households', (of) => of.noEnglish],
];

/** One row a ward, one column an indicator: the wards in use since 2023. */
export function wideProfileCsv(geography: Geography, residents: readonly Residents[]): string {
  return csvFile(
    ['Ward code', 'Ward', ...INDICATORS.map(([name]) => name)],
    geography.newWards.map((ward) => {
      const all = residentsOfWard(ward, residents);
      return [ward.code, ward.name, ...INDICATORS.map(([, , value]) => value(all))];
    }),
  );
}

function longRows(ward: Ward, residents: readonly Residents[]): Cell[][] {
  const all = residentsOfWard(ward, residents);
  return INDICATORS.map(([name, unit, value]) => [
    ward.code,
    ward.name,
    name,
    value(all),
    '2021',
    unit,
    'Fictional census',
  ]);
}

/** One row a ward and indicator: the wards in use until 2023. */
export function longProfileCsv(geography: Geography, residents: readonly Residents[]): string {
  return csvFile(
    ['ward_code', 'ward', 'indicator', 'value', 'period', 'unit', 'source'],
    geography.oldWards.flatMap((ward) => longRows(ward, residents)),
  );
}

/** Each postcode twice: in the ward it had until May 2023, and in the one it has had since. */
export function postcodesCsv(geography: Geography): string {
  const until = isoDate(NEW_WARDS_FROM - 1);
  const from = isoDate(NEW_WARDS_FROM);
  return csvFile(
    ['postcode', 'ward_code', 'start', 'end'],
    geography.neighbourhoods.flatMap((cell, index) =>
      postcodesOf(index).flatMap((postcode): Cell[][] => [
        [postcode, geography.oldWards[cell.oldWard]?.code ?? '', '2015-05-07', until],
        [postcode, geography.newWards[cell.newWard]?.code ?? '', from, ''],
      ]),
    ),
  );
}
