// Where a statement and TypeScript hold one rule over names and words, both are asked the same.
import { MEASURES, serviceNameKey as keyInTypeScript } from '@said/analysis';
import { FEEDBACK_KINDS, readFindingRows, serviceNameKey } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { array, constantFrom, noBias, oneof, sample, string, tuple } from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';

const place = useDatabase('all');

const WORDS = [
  'Parks',
  'open spaces',
  'Café',
  'CAFE',
  'Trefn',
  'Tŷ',
  'Ynni Glân',
  'Adults’',
  'Housing',
  '24',
  'St',
  'ÅNGSTRÖM',
];
const SIGNS = [' ', '  ', ' & ', '&', ' and ', '-', ' – ', '/', ', ', '.', '’', "'", '\u00a0', ' (', ') '];
const name = array(tuple(constantFrom(...WORDS), constantFrom(...SIGNS)), { minLength: 1, maxLength: 4 }).map((parts) =>
  parts.flat().join(''),
);

describe('names of services', () => {
  it('are one service in SQL where they are one in TypeScript', async () => {
    const drawn = oneof(
      { weight: 3, arbitrary: name },
      { weight: 1, arbitrary: string({ unit: 'grapheme', maxLength: 6 }) },
    );
    const names = sample(noBias(drawn), { seed: 12, numRuns: 2000 }).map((text) => text.replaceAll('\0', ''));
    const { rows } = await sql<{ key: string }>`select ${serviceNameKey(sql`name`)} as key
      from (select unnest(${names}::VARCHAR[]) as name, generate_subscripts(${names}::VARCHAR[], 1) as place) order by place`.execute(
      place.db,
    );
    expect(rows.map(({ key }) => key)).toEqual(names.map(keyInTypeScript));
    expect(new Set(rows.map(({ key }) => key)).size).toBeLessThan(names.length - 100);
  });

  it('find their findings however they are written', async () => {
    const common = {
      detector: 'dip',
      detector_version: 1,
      measure: 'm',
      unit: 'share',
      basis: 'b',
      subject_kind: 'service',
    };
    await place.db
      .insertInto('findings')
      .values({
        id: 'a',
        ...common,
        subject_id: 's',
        subject_name: 's',
        service: 'Parks & Open Spaces',
        ward_code: null,
        period_from: '2026-04-01',
        period_to: '2026-06-30',
        period_label: 'Q1',
        value: 1,
        baseline: 1,
        n: 1,
        interval_low: null,
        interval_high: null,
        direction: 'worse',
        severity: 'act',
        state: 'new',
        evidence_count: 0,
        sentence: 's',
        first_seen_as_of: '2026-09-30',
        last_seen_as_of: '2026-09-30',
      })
      .execute();
    expect(await readFindingRows(place.db, { service: 'parks and open-spaces' })).toHaveLength(1);
    expect(await readFindingRows(place.db, { service: 'parks' })).toEqual([]);
  });
});

describe('kinds of feedback', () => {
  it('have each a measure of how much was received', () => {
    const received = MEASURES.filter(({ definition }) => definition.id.endsWith('-received'));
    expect(new Set(received.map(({ series }) => series?.needs))).toEqual(new Set(FEEDBACK_KINDS));
  });
});
