import { describe, expect, it } from 'vitest';
import { measureById, readMeasures } from './all-measures.ts';

describe('readMeasures', () => {
  it('gives every measure a different id and words for all that is counted', () => {
    const measures = readMeasures();
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
    for (const { name, definition, basis, numerator } of measures) {
      expect([name, definition, basis, numerator].every((text) => text.length > 5)).toBe(true);
    }
  });

  it('gives every share a denominator, and never calls demand better or worse', () => {
    const measures = readMeasures();
    expect(measures.filter(({ unit, denominator }) => unit === 'share' && denominator === null)).toEqual([]);
    const counts = measures.filter(({ id }) => id.endsWith('received') || id.endsWith('per-1000'));
    expect(counts.map(({ polarity }) => polarity)).toEqual(counts.map(() => 'neither'));
  });

  it('finds a measure by its id', () => {
    expect(measureById('upheld')?.definition.name).toBe('Complaints upheld');
    expect(measureById('nothing')).toBeUndefined();
  });
});
