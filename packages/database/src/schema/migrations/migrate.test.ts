import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from './all-migrations.ts';
import { compareSteps } from './migrate.ts';

const KNOWN = [1, 2, 3].map((version) => ({ version, name: `step ${version}`, statements: [] }));
const step = (version: number, name = `step ${version}`) => ({ version, name });

describe('MIGRATIONS', () => {
  it('are numbered without a gap', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });
});

describe('compareSteps', () => {
  it('knows a file with the same steps, and one that lacks the last', () => {
    expect(compareSteps([step(1), step(2), step(3)], KNOWN)).toEqual({ kind: 'current', version: 3 });
    expect(compareSteps([step(1), step(2)], KNOWN)).toEqual({ kind: 'older', version: 2 });
  });

  it('takes a file with all known steps and more for a newer one', () => {
    expect(compareSteps([step(1), step(2), step(3), step(4)], KNOWN)).toEqual({ kind: 'newer', version: 4 });
  });

  it('refuses other names under the same numbers, though the highest number is known', () => {
    expect(compareSteps([step(1), step(2, 'another step'), step(3)], KNOWN)).toMatchObject({ kind: 'foreign' });
    expect(compareSteps([step(1), step(2, 'another step'), step(3), step(4)], KNOWN)).toMatchObject({
      kind: 'foreign',
    });
  });

  it('refuses a file in which a step is missing or stands twice', () => {
    expect(compareSteps([step(1), step(3)], KNOWN)).toMatchObject({ kind: 'foreign' });
    expect(compareSteps([step(2), step(3)], KNOWN)).toMatchObject({ kind: 'foreign' });
    expect(compareSteps([step(1), step(1), step(2)], KNOWN)).toMatchObject({ kind: 'foreign' });
  });

  it('refuses tables that no step has made', () => {
    expect(compareSteps([], KNOWN)).toMatchObject({ kind: 'foreign' });
  });
});
