import { describe, expect, it } from 'vitest';
import { DATASETS } from './all-datasets.ts';
import { STAFF_FIELDS } from './staff-fields.ts';

describe('fields in which names of staff are kept', () => {
  it.each(STAFF_FIELDS)(
    '$dataset has $field, and it is no text in which others could be named',
    ({ dataset, field }) => {
      const definition = DATASETS.find(({ name }) => name === dataset);
      expect(definition?.fields.find(({ name }) => name === field)?.parse).toBe('label');
    },
  );
});
