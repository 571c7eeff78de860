import { describe, expect, it } from 'vitest';
import { MEASURES, measureById, readMeasures } from './all-measures.ts';

describe('readMeasures', () => {
  it('counts demand without calling it better or worse, and says of all else which way is better', () => {
    expect(readMeasures().map(({ id, unit, polarity }) => [id, unit, polarity])).toEqual([
      ['complaints-received', 'count', 'neither'],
      ['comments-received', 'count', 'neither'],
      ['compliments-received', 'count', 'neither'],
      ['service-requests-received', 'count', 'neither'],
      ['stage-1-in-time', 'share', 'higher is better'],
      ['stage-2-in-time', 'share', 'higher is better'],
      ['acknowledged-in-time', 'share', 'higher is better'],
      ['working-days-to-answer', 'working days', 'lower is better'],
      ['days-to-close', 'days', 'lower is better'],
      ['open-past-limit', 'count', 'lower is better'],
      ['upheld', 'share', 'lower is better'],
      ['upheld-or-partly', 'share', 'lower is better'],
      ['standard-result', 'as the standard', 'neither'],
      ['satisfaction', 'score', 'higher is better'],
      ['complaints-per-1000', 'per 1,000 residents', 'neither'],
      ['feedback-per-1000', 'per 1,000 residents', 'neither'],
      ['service-requests-per-1000', 'per 1,000 residents', 'neither'],
    ]);
  });

  it('says of each in whole sentences what it is, and in words what is counted, by what date, over what', () => {
    const measures = readMeasures();
    expect(measures.filter(({ definition }) => !/^[A-Z].* .*\.$/.test(definition))).toEqual([]);
    const parts = measures.flatMap(({ name, basis, numerator, denominator }) => [name, basis, numerator, denominator]);
    expect(parts.filter((part) => part !== null && !/^(?:\S+ )+\S+$|^Satisfaction$/.test(part))).toEqual([]);
    expect(measures.filter(({ unit, denominator }) => unit === 'share' && denominator === null)).toEqual([]);
    expect(measures.filter(({ denominator }) => denominator === null).map(({ id }) => id)).toEqual([
      'complaints-received',
      'comments-received',
      'compliments-received',
      'service-requests-received',
      'working-days-to-answer',
      'days-to-close',
      'open-past-limit',
    ]);
  });

  it('names both ways of counting what is upheld, and says what is left out', () => {
    expect(measureById('upheld')?.definition).toMatchObject({
      name: 'Complaints upheld',
      numerator: 'complaints upheld',
      denominator: 'complaints upheld, partly upheld or not upheld',
    });
    expect(measureById('upheld-or-partly')?.definition).toMatchObject({
      name: 'Complaints upheld or partly upheld',
      numerator: 'complaints upheld or partly upheld',
    });
    expect(measureById('upheld')?.definition.definition).toContain('Withdrawn, refused and informally resolved');
    expect(measureById('stage-2-in-time')?.definition).toMatchObject({
      name: 'Stage 2 complaints answered in time',
      basis: 'stage 2 complaints by the date answered, or closed where no answer is recorded',
    });
  });

  it('finds a measure by its id', () => {
    expect(measureById('nothing')).toBeUndefined();
  });

  it('says what each can be narrowed to, and what it needs', () => {
    const series = MEASURES.map(({ definition, series: built }) => [
      definition.id,
      built?.topic,
      built?.needs,
      built?.splits.join(' '),
    ]);
    const counts = 'service ward channel grain';
    expect(series).toEqual([
      ['complaints-received', 'received', 'complaint', counts],
      ['comments-received', 'received', 'comment', counts],
      ['compliments-received', 'received', 'compliment', counts],
      ['service-requests-received', 'received', 'service request', counts],
      ['stage-1-in-time', 'answered', 'complaint', 'service procedure grain'],
      ['stage-2-in-time', 'answered', 'complaint', 'service procedure grain'],
      ['acknowledged-in-time', 'acknowledged', 'complaint', 'service procedure grain'],
      ['working-days-to-answer', 'answered', 'complaint', 'service procedure grain'],
      ['days-to-close', 'closed', 'feedback', 'kind service grain'],
      ['open-past-limit', undefined, undefined, undefined],
      ['upheld', 'outcomes', 'complaint', 'service grain'],
      ['upheld-or-partly', 'outcomes', 'complaint', 'service grain'],
      ['standard-result', 'results', 'standard', 'standard'],
      ['satisfaction', 'surveys', 'satisfaction', 'service'],
      ['complaints-per-1000', 'received', 'complaint', 'service ward grain'],
      ['feedback-per-1000', 'received', 'complaint', 'service ward grain'],
      ['service-requests-per-1000', 'received', 'service request', 'service ward grain'],
    ]);
  });

  it('is evidence of dips and of what is watched where it says how well something is done', () => {
    const elements = MEASURES.map(({ elements: links }) => links.map(({ element }) => element).join(' '));
    const demand = '';
    const handling = '4.3.1 5.3.1';
    expect(elements).toEqual(
      [
        [demand, demand, demand, demand],
        [handling, handling, handling, handling, handling, handling, handling, handling],
        ['4.3.1 4.1.2 5.3.1', '4.3.1 1.3.2'],
        [demand, demand, demand],
      ].flat(),
    );
    const reasons = MEASURES.flatMap(({ elements: links }) => links.map(({ reason }) => reason));
    expect(reasons.filter((reason) => !/^[A-Z]\S* .*\w$/.test(reason))).toEqual([]);
  });
});
