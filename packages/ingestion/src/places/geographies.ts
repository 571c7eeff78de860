// What kind of area an official (GSS) code is about, by its prefix. Profiles mix wards with regions and totals.

const WARD_PREFIXES = ['E05', 'W05', 'S13', 'N08'];

// ONS register of geographic codes.
const OTHER_AREAS: readonly (readonly [pattern: RegExp, one: string, smaller: boolean])[] = [
  [/^[EW]00|^S00|^N20/, 'output area', true],
  [/^[EW]01|^S01|^N21/, 'LSOA or data zone', true],
  [/^[EW]02|^S02/, 'MSOA or intermediate zone', true],
  [/^E0[6-9]|^W06|^S12|^N09/, 'borough or district', false],
  [/^E10/, 'county', false],
  [/^E11|^E47/, 'combined area', false],
  [/^[EWSN]04/, 'parish', true],
  [/^E12/, 'region', false],
  [/^[EWSN]92|^K0[2-4]/, 'country', false],
];

/** A kind of area that lies within wards, or nearly so: small enough to be added up to them. */
export type AreaLevel = 'output area' | 'LSOA' | 'data zone';

const LEVELS: readonly (readonly [pattern: RegExp, level: AreaLevel])[] = [
  [/^(?:[EW]00|S00|N20)\d{6}$/, 'output area'],
  [/^[EW]01\d{6}$/, 'LSOA'],
  [/^(?:S01|N21)\d{6}$/, 'data zone'],
];

/** The level of an official code, where it is one of an area that can be added up to wards; null for other text. */
export const areaLevel = (code: string): AreaLevel | null =>
  LEVELS.find(([pattern]) => pattern.test(code))?.[1] ?? null;

// No ward is called an average or a total, whatever it is one of.
const SUMMARIES =
  /\b(?:averages?|avg\.?|medians?|(?:sub-?\s?)?totals?)(?![\w'’])|^means?(?: (?:of|for|value)\b.*)?$|\bmean$|^all (?:the )?(?:wards|areas)\b|\b(?:borough|council|district|county|city|area)[ -]?wide$|\b(?:borough|district|city|county|metropolitan|unitary) council$/i;

const TOTAL_NAMES =
  /^(?:(?:grand |borough |council |overall |sub-?)?(?:total|average|mean)s?|all (?:wards|areas)|(?:(?:the|whole|entire) )?(?:borough|council|district|county|city|region)(?: area)?|england(?: and wales)?|wales|scotland|northern ireland|great britain|united kingdom|uk|gb|london|north east|north west|yorkshire and the humber|east midlands|west midlands|east of england|south east|south west)$/i;

/** True for a code of the official register, of whatever kind of area. */
export const isOfficialCode = (text: string): boolean => /^[EWSNK]\d{8}$/.test(text);

export const isWardCode = (text: string): boolean => isOfficialCode(text) && WARD_PREFIXES.includes(text.slice(0, 3));

/** The kind of area that an official code other than a ward's is about, as one such area is called. */
export function otherArea(code: string): string {
  return OTHER_AREAS.find(([pattern]) => pattern.test(code))?.[1] ?? 'other area';
}

/** True for a code of an area that lies within a ward. */
export function isSmallerThanWard(code: string): boolean {
  return isOfficialCode(code) && OTHER_AREAS.some(([pattern, , smaller]) => smaller && pattern.test(code));
}

/** True for the name of an average or a total, which nothing makes a ward. */
export const isSummary = (name: string): boolean => SUMMARIES.test(name.trim());

/** True for a row that is a total or a larger area by its name: all there is to go by in a file without codes. */
export const isTotalName = (name: string): boolean => isSummary(name) || TOTAL_NAMES.test(name.trim());
