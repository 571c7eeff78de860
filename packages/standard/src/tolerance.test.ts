import { describe, expect, it } from 'vitest';
import { ELEMENTS } from './elements.ts';
import type { Level } from './levels.ts';
import { checkTolerance, checkToleranceOfElements, type CountsByCriterion } from './tolerance.ts';

const withPartials = (...partials: [number, number, number, number, number]): CountsByCriterion => ({
  1: { non: 0, partial: partials[0] },
  2: { non: 0, partial: partials[1] },
  3: { non: 0, partial: partials[2] },
  4: { non: 0, partial: partials[3] },
  5: { non: 0, partial: partials[4] },
});

const levelsWith = (levels: Record<string, Level>) =>
  new Map(ELEMENTS.map(({ number }) => [number, levels[number] ?? 'full']));

describe('checkTolerance', () => {
  it('passes with no shortfall, and with each criterion at its own cap', () => {
    expect(checkTolerance(withPartials(0, 0, 0, 0, 0))).toMatchObject({ met: true, reasons: [] });
    expect(checkTolerance(withPartials(2, 2, 2, 3, 2))).toMatchObject({ met: true, reasons: [] });
  });

  it('fails three partials in criterion 1 and passes three in criterion 4: the caps are no pool', () => {
    const failed = checkTolerance(withPartials(3, 0, 0, 0, 0));
    expect(failed.met).toBe(false);
    expect(failed.reasons).toEqual(['Criterion 1: 3 partially compliant, and at most 2 are allowed.']);
    expect(checkTolerance(withPartials(0, 0, 0, 3, 0)).met).toBe(true);
    expect(checkTolerance(withPartials(0, 0, 0, 4, 0)).met).toBe(false);
  });

  it('fails a single non-compliance anywhere', () => {
    const failed = checkTolerance({ ...withPartials(0, 0, 0, 0, 0), 5: { non: 1, partial: 0 } });
    expect(failed.met).toBe(false);
    expect(failed.reasons).toEqual(['Criterion 5: 1 non-compliant, and none is allowed.']);
  });

  it('says not known rather than met while a count is missing', () => {
    const unknown = checkTolerance({ ...withPartials(0, 0, 0, 0, 0), 3: { non: 0, partial: null } });
    expect(unknown.met).toBeNull();
    expect(unknown.reasons).toEqual(['Criterion 3: not every level is known.']);
  });

  it('fails on what is known even while the rest is missing', () => {
    expect(checkTolerance({ ...withPartials(3, 0, 0, 0, 0), 3: { non: null, partial: null } }).met).toBe(false);
  });
});

describe('checkToleranceOfElements', () => {
  it('counts plus as met and partials by their criterion', () => {
    const levels = levelsWith({ '1.1.1': 'plus', '4.1.1': 'partial', '4.2.1': 'partial', '4.3.1': 'partial' });
    expect(checkToleranceOfElements(levels)).toMatchObject({ met: true });
    expect(checkToleranceOfElements(levels).byCriterion[3]).toMatchObject({ criterion: 4, partial: 3, within: true });
  });

  it('fails on a known non-compliance and is undecided about elements left out', () => {
    expect(checkToleranceOfElements(new Map([['2.1.1', 'non']])).met).toBe(false);
    expect(checkToleranceOfElements(new Map([['2.1.1', 'full']])).met).toBeNull();
    const threePartials = new Map<string, Level>([
      ['2.1.1', 'partial'],
      ['2.1.2', 'partial'],
      ['2.1.3', 'partial'],
    ]);
    expect(checkToleranceOfElements(threePartials).met).toBe(false);
  });

  it('knows a number of shortfalls among elements left out only where it breaks tolerance already', () => {
    const inCriterion2 = (levels: [string, Level][]) => checkToleranceOfElements(new Map(levels)).byCriterion[1];
    const partials = ['2.1.1', '2.1.2', '2.1.3'].map((number): [string, Level] => [number, 'partial']);
    expect(inCriterion2([['2.1.1', 'full']])).toMatchObject({ non: null, partial: null, within: null });
    // Two are the most allowed: whether it is met depends on those left out.
    expect(inCriterion2(partials.slice(0, 2))).toMatchObject({ non: null, partial: null, within: null });
    expect(inCriterion2(partials)).toMatchObject({ non: null, partial: 3, within: false });
    expect(inCriterion2([['2.1.1', 'non']])).toMatchObject({ non: 1, partial: null, within: false });
  });

  it('gives the reasons that are known, each criterion for itself', () => {
    const { met, reasons } = checkToleranceOfElements(levelsWith({ '2.1.1': 'non', '5.1.1': 'partial' }));
    expect([met, reasons]).toEqual([false, ['Criterion 2: 1 non-compliant, and none is allowed.']]);
  });
});
