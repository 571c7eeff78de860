import { normalisedWardName } from '@said/database';
import { openTestDatabase } from '@said/test-kit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseWardName } from './normalise-name.ts';

describe('normaliseWardName', () => {
  it.each([
    ['Bishopsgarth & Elm Tree', 'bishopsgarth and elm tree'],
    ['Bishopsgarth and Elm Tree Ward', 'bishopsgarth and elm tree'],
    ["King's Weston", 'kings weston'],
    ['King’s  Weston ', 'kings weston'],
    ['Stoke-on-the-Hill', 'stoke on the hill'],
    ['Ditton, Hale Village & Halebank', 'ditton hale village and halebank'],
    ['St. Mary’s', 'st marys'],
    ['Ward 18', '18'],
    ['WARD 08', '8'],
    ['18', '18'],
    ['3.0', '3'],
    ['Ward 3.00', '3'],
    ['Abbey 3.5', 'abbey 3 5'],
    ['Abbey (E05000026)', 'e05000026'],
    ['E05000026 - Abbey', 'e05000026'],
    ['Abbey E05000026 E05000027', 'abbey e05000026 e05000027'],
    ['Abbey, E05000026', 'abbey e05000026'],
    ['Tŷ-Sign', 'ty sign'],
    ['Ward', 'ward'],
    ['Warden Hill', 'warden hill'],
    ['Hayward', 'hayward'],
    ['', ''],
  ])('reads %s as %s', (name, expected) => {
    expect(normaliseWardName(name)).toBe(expected);
  });

  it('gives what its SQL twin gives, for any name', async () => {
    const place = await openTestDatabase();
    const connection = await place.open.connect();
    const marks = [' ', '&', "'", '’', '-', '.', ',', '('];
    const word = fc.constantFrom('ward', 'Ward', 'and', '0', '08', '18', '3.0', 'Tŷ', 'É', 'E05000026', ...marks);
    const name = fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 6 }).map((parts) => parts.join(''));
    const names = fc.sample(name, { numRuns: 3000, seed: 11 }).filter((text) => !text.includes('\0'));
    const list = names.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ');
    const reader = await connection.runAndReadAll(
      `select t, ${normalisedWardName('t')} as plain from (select unnest([${list}]) as t)`,
    );
    const fromSql = reader.getRows().map(([text, plain]) => [text, plain]);
    connection.closeSync();
    await place.close();
    expect(fromSql).toEqual(names.map((text) => [text, normaliseWardName(text)]));
    expect(fromSql.length).toBeGreaterThan(2500);
  });
});
