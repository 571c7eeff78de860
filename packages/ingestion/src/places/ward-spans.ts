import type { StoredBoundary } from '@said/database';
import type { WardArea } from './locate.ts';

interface Span {
  valid_from: string | null;
  valid_to: string | null;
  areas: WardArea[];
}

/** Wards that were valid together, so that old and new boundaries are never mixed. */
export function spansOf(boundaries: readonly StoredBoundary[]): Span[] {
  const spans = new Map<string, Span>();
  for (const { code, geometry, valid_from, valid_to } of boundaries) {
    const key = `${valid_from ?? ''}/${valid_to ?? ''}`;
    const span = spans.get(key) ?? { valid_from, valid_to, areas: [] };
    span.areas.push({ code, geometry: JSON.parse(geometry) as WardArea['geometry'] });
    spans.set(key, span);
  }
  return [...spans.values()];
}
