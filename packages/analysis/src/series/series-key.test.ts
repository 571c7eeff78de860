import { describe, expect, it } from 'vitest';
import {
  belongsOnChart,
  formatSeriesKey,
  isSameSeries,
  parseSeriesKey,
  type SeriesKey,
  seriesKey,
} from './series-key.ts';

describe('formatSeriesKey', () => {
  it('writes the parts in one order, whatever the order they come in', () => {
    const key: SeriesKey = { stage: '1', measure: 'open-past-limit', service: 'Waste and Recycling' };
    expect(formatSeriesKey(key)).toBe('measure=open-past-limit&service=Waste+and+Recycling&stage=1');
  });
});

describe('parseSeriesKey', () => {
  it.each<SeriesKey>([
    { measure: 'complaints-received' },
    { measure: 'days-to-close', kind: 'service request', service: 'Parks & Open Spaces' },
    { measure: 'standard-result', standard: 'Calls = answered + kept, 95% (Łódź)?' },
    { measure: 'upheld', service: 'a+b: complaint' },
  ])('reads back what was written: %o', (key) => {
    expect(parseSeriesKey(formatSeriesKey(key))).toEqual(key);
  });

  it.each(['', 'service=Waste', 'measure=a&colour=red', 'measure=50%', 'measure=a&measure=b', 'measure'])(
    'knows that %j is none',
    (text) => {
      expect(parseSeriesKey(text)).toBeNull();
    },
  );
});

it('leaves out what is not recorded', () => {
  expect(seriesKey('upheld', { service: null, ward: undefined, stage: '1' })).toEqual({
    measure: 'upheld',
    stage: '1',
  });
});

it('tells two series apart by any of their parts', () => {
  expect(isSameSeries({ measure: 'upheld', service: 'A' }, { service: 'A', measure: 'upheld' })).toBe(true);
  expect(isSameSeries({ measure: 'upheld', service: 'A' }, { measure: 'upheld', ward: 'A' })).toBe(false);
});

describe('belongsOnChart', () => {
  const found = { measure: 'days-to-close', service: 'Waste', kind: 'complaint' };

  it('tells the findings of every kind on the chart of a service', () => {
    expect(belongsOnChart(found, { measure: 'days-to-close', service: 'Waste' })).toBe(true);
    expect(belongsOnChart(found, { measure: 'days-to-close', service: 'Waste', kind: 'comment' })).toBe(false);
  });

  it('does not tell the findings of a service on the chart of the council, nor of another service', () => {
    expect(belongsOnChart(found, { measure: 'days-to-close' })).toBe(false);
    expect(belongsOnChart(found, { measure: 'days-to-close', service: 'Parks' })).toBe(false);
  });
});
