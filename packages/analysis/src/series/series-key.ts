/** What tells one series of a measure from another. A part that is left out is not narrowed: all services, all wards. */
export const SERIES_PARTS = ['service', 'ward', 'kind', 'procedure', 'stage', 'standard', 'channel', 'theme'] as const;
export type SeriesPartName = (typeof SERIES_PARTS)[number];

/**
 * The identity of a series: a measure by its id, and what it is narrowed to: a service and a standard by name, a ward by
 * its code. The same key gives the same series to a detector, to the page and to a document.
 */
export type SeriesKey = { measure: string } & { [Part in SeriesPartName]?: string | undefined };

/** The parts of a key with a value, so that rows can be handed in as they are: null is no part. */
export function seriesKey(
  measure: string,
  parts: { [Part in SeriesPartName]?: string | null | undefined } = {},
): SeriesKey {
  const given = SERIES_PARTS.flatMap((part) => {
    const value = parts[part];
    return value === null || value === undefined ? [] : [[part, value] as const];
  });
  return { measure, ...Object.fromEntries(given) };
}

/**
 * A key as text, always in the same order: it can be stored, compared, and put into an address.
 * @example formatSeriesKey({ measure: 'stage-1-in-time', service: 'Waste', procedure: 'children' })
 * // 'measure=stage-1-in-time&service=Waste&procedure=children'
 */
export function formatSeriesKey(key: SeriesKey): string {
  const parts = (['measure', ...SERIES_PARTS] as const).flatMap((part) => {
    const value = key[part];
    return value === undefined ? [] : [`${part}=${encodeURIComponent(value).replaceAll('%20', '+')}`];
  });
  return parts.join('&');
}

/** The key that a text names; null for a text that is none. */
export function parseSeriesKey(text: string): SeriesKey | null {
  const parts: Record<string, string> = {};
  for (const part of text.split('&')) {
    const [name = '', value] = part.split('=');
    const isKnown = name === 'measure' || (SERIES_PARTS as readonly string[]).includes(name);
    const decoded = value === undefined ? null : decode(value);
    if (!isKnown || decoded === null || name in parts) return null;
    parts[name] = decoded;
  }
  const { measure, ...others } = parts;
  return measure === undefined ? null : seriesKey(measure, others);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // A lone percent sign, such as `50%`, is no encoded text.
    return null;
  }
}

export function isSameSeries(one: SeriesKey, other: SeriesKey): boolean {
  return formatSeriesKey(one) === formatSeriesKey(other);
}

/** Whether `part` is what `whole` asks for, or one of the things that `whole` takes together. */
export function isWithin(part: SeriesKey, whole: SeriesKey): boolean {
  return part.measure === whole.measure && SERIES_PARTS.every((name) => [undefined, part[name]].includes(whole[name]));
}

/** A place or a channel is a series of its own; the kinds, procedures and stages of one are told on its chart. */
const OWN_CHART = ['service', 'ward', 'standard', 'channel', 'theme'] as const;

/** Whether what was found in one series is told on the chart of another: the same place, all its kinds and procedures. */
export function belongsOnChart(found: SeriesKey, chart: SeriesKey): boolean {
  return isWithin(found, chart) && OWN_CHART.every((name) => found[name] === chart[name]);
}
