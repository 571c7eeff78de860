// Property names differ in every source of boundaries: which one is the code and which the name, by pattern.

/** Names of the properties that hold a ward's code and name; null when a file has none. */
export interface WardProperties {
  code: string | null;
  name: string | null;
}

// Best first. WD13CDO (the old code) and WD13NMW (the Welsh name) are left out on purpose.
const CODE_NAMES = [
  /^(wd|ward)[ _]?\d{0,4}[ _]?(cd|code)$/i,
  /^(area|gss|ons|geo|geography)[ _]?(cd|code)$/i,
  /^(new|gss)[ _]ward[ _]?code$/i,
  /^code$/i,
  /^(id|gss)$/i,
];
const NAME_NAMES = [
  /^(wd|ward)[ _]?\d{0,4}[ _]?(nm|name)$/i,
  /^(area|geo|geography)[ _]?(nm|name)$/i,
  /^ward$/i,
  /^name$/i,
  /^(label|title)$/i,
];

/** England and Wales, Scotland and Northern Ireland: what a ward's official code looks like. */
export const WARD_CODE = /^(?:[EW]05|S13|N08)\d{6}$/;

/** Finds the code and name properties over all features of a file. */
export function findWardProperties(properties: readonly Record<string, unknown>[]): WardProperties {
  const filled = new Set(
    properties.flatMap((record) => Object.keys(record).filter((key) => propertyText(record, key) !== null)),
  );
  return {
    code: byValues(properties, filled) ?? byName(CODE_NAMES, filled),
    name: byName(NAME_NAMES, filled),
  };
}

/** A property as trimmed text; null when it is missing, blank or not text or a number. */
export function propertyText(record: Record<string, unknown>, key: string | null): string | null {
  const value = key === null ? null : record[key];
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return String(value).trim() || null;
}

// Official codes speak for themselves, whatever the property is called.
function byValues(properties: readonly Record<string, unknown>[], keys: ReadonlySet<string>): string | null {
  const counts = [...keys].map((key) => ({
    key,
    codes: properties.filter((record) => WARD_CODE.test(propertyText(record, key) ?? '')).length,
  }));
  const best = counts.sort((a, b) => b.codes - a.codes)[0];
  return best && best.codes * 2 > properties.length ? best.key : null;
}

function byName(patterns: readonly RegExp[], keys: ReadonlySet<string>): string | null {
  for (const pattern of patterns) {
    const found = [...keys].find((key) => pattern.test(key.trim()));
    if (found !== undefined) return found;
  }
  return null;
}
