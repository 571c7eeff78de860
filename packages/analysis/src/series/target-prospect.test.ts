import { monthsBetween } from '@said/calendar';
import { describe, expect, it } from 'vitest';
import { prospectInWords, prospectOfXmr, targetProspect } from './target-prospect.ts';

/** Two years of results, each in the middle of its range. */
const points = (range: (month: number) => readonly [number, number]) =>
  monthsBetween('2023-04-01', '2025-03-31').map(({ from }, index) => {
    const [lower, upper] = range(index);
    return { from, value: (lower + upper) / 2, lower, upper };
  });

const steady = points(() => [80, 90]);

describe('whether a target will be met', () => {
  it('is read from the side of the target on which the range lies', () => {
    const higher = (target: number) => targetProspect(steady, { target, worse: -1 });
    expect([higher(75), higher(85), higher(95)]).toEqual(['met', 'by chance', 'missed']);
    expect(targetProspect(steady, { target: 95, worse: 1 })).toBe('met');
    expect(higher(80)).toBe('by chance');
    expect(targetProspect(steady, { target: 75, worse: 0 })).toBeNull();
  });

  it('does not promise for the year what holds in one season only', () => {
    const seasonal = points((month) => (month % 12 < 6 ? [60, 70] : [80, 90]));
    expect(targetProspect(seasonal, { target: 75, worse: -1 })).toBe('by season');
    const wider = points((month) => (month % 12 < 6 ? [70, 90] : [80, 90]));
    expect(targetProspect(wider, { target: 75, worse: -1 })).toBe('by chance');
    const early = points((month) => (month < 12 ? [60, 70] : [80, 90]));
    expect(targetProspect(early, { target: 75, worse: -1 })).toBe('met');
  });

  it('says nothing of what comes next when the latest result is outside its range, or has none', () => {
    const fallen = [...steady.slice(0, -1), { from: '2025-03-01', value: 50, lower: 80, upper: 90 }];
    expect(targetProspect(fallen, { target: 75, worse: -1 })).toBe('unsettled');
    const short = steady.map((point) => ({ ...point, lower: null, upper: null }));
    expect(targetProspect(short, { target: 75, worse: -1 })).toBeNull();
    expect(targetProspect([], { target: 75, worse: -1 })).toBeNull();
  });

  it('is said in the same words whichever range it rests on', () => {
    expect(prospectInWords('by chance', 'month')).toBe(
      'On current performance the target will be met in some months and missed in others, by chance.',
    );
    expect(prospectOfXmr('consistent_fail')).toBe('missed');
    expect(prospectOfXmr(null)).toBeNull();
  });
});
