// Which range the outlook for a target rests on, from stored results to the words of the chart.
import { monthsBetween } from '@said/calendar';
import { useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { readSeries } from './read-series.ts';

const place = useDatabase();

/** Six years of months around 95 in summer and 85 in winter, or `value`; with a target. */
async function insertResults(target: number, value = seasonal, first = '2019-04-01'): Promise<void> {
  const kept = { row_key: 'a', content_hash: 1, batch: 1 };
  await place.db
    .insertInto('service_standards_rows')
    .values({ ...kept, id: 1, name: 'Repairs', unit: '%', polarity: 'higher is better', target })
    .execute();
  const months = monthsBetween(first, '2025-03-31');
  await place.db
    .insertInto('performance_rows')
    .values(
      months.map(({ from, to }, index) => ({
        ...kept,
        id: index + 1,
        row_key: from,
        standard: 'Repairs',
        period_from: from,
        period_to: to,
        value: value(index),
      })),
    )
    .execute();
}

const wobble = (index: number): number => ((index * 7) % 5) / 5 - 0.4;
const seasonal = (index: number): number => 90 + 5 * Math.cos((2 * Math.PI * (index - 3)) / 12) + wobble(index);

const read = (method: 'expected' | 'xmr') =>
  readSeries(place.db, { measure: 'standard-result', standard: 'Repairs', grain: 'month', method });

describe('the outlook for a target', () => {
  it('rests on the expected range, which knows the season, and says so in how it was worked out', async () => {
    await insertResults(90);
    const expected = await read('expected');
    expect(expected.summary).toContain(
      'met in some months and missed in others, by the time of year as much as by chance.',
    );
    expect(expected.method).toContain('read from the expected range of the last year');
    const xmr = await read('xmr');
    expect(xmr.summary).toContain('met in some months and missed in others, by chance.');
    expect(xmr.method).toContain('read from the limits of the NHS XmR chart');
  });

  it('says that a target is out of reach, or safe, in every season', async () => {
    await insertResults(99);
    expect((await read('expected')).summary).toContain('will not be met without a change.');
  });

  it('rests on the XmR chart where the history is too short for an expected range', async () => {
    await insertResults(80, (index) => 90 + wobble(index), '2024-04-01');
    const short = await read('expected');
    expect(short.summary).toContain('The target is 80%. On current performance the target will be met.');
    expect(short.method).toContain('read from the limits of the NHS XmR chart');
  });

  it('promises nothing while the latest result lies outside its range', async () => {
    await insertResults(80, (index) => (index === 71 ? 60 : 90 + wobble(index)));
    expect((await read('expected')).summary).toContain('it does not say yet whether the target will be met.');
  });
});
