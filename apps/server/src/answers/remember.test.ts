import { beforeEach, describe, expect, it } from 'vitest';
import { rememberAnswers } from './remember.ts';

const DIGITS_OF_TEN = 10;
let asked: number[];

/** Answers with a text of ten characters (twelve as JSON) for each number, and notes that it was asked. */
async function tenTimes(digit: number): Promise<string> {
  asked.push(digit);
  return String(digit).repeat(DIGITS_OF_TEN);
}

function reading(mostCharacters: number) {
  const remember = rememberAnswers(mostCharacters);
  return (digit: number, { revision = 'one', reader = tenTimes } = {}) =>
    remember({ revision, reader, query: [digit] }, () => reader(digit));
}

beforeEach(() => {
  asked = [];
});

describe('rememberAnswers', () => {
  it('asks once for the same question and again for another', async () => {
    const read = reading(1000);
    expect([await read(2), await read(2), await read(3)]).toEqual(['2222222222', '2222222222', '3333333333']);
    expect(asked).toEqual([2, 3]);
  });

  it('asks once when a question comes again before its answer', async () => {
    const read = reading(1000);
    await Promise.all([read(2), read(2)]);
    expect(asked).toEqual([2]);
  });

  it('tells readers of the same name apart', async () => {
    const read = reading(1000);
    await read(2);
    const other = { tenTimes: async () => 'other' }.tenTimes;
    expect(await read(2, { reader: other })).toBe('other');
  });

  it('gives nothing of an earlier state of the data, nor of a later one', async () => {
    const read = reading(1000);
    await read(2);
    await read(2, { revision: 'two' });
    expect(asked).toEqual([2, 2]);
    await read(2, { revision: 'two' });
    expect(asked).toEqual([2, 2]);
    await read(2, { revision: 'one' });
    expect(asked).toEqual([2, 2, 2]);
  });

  it('keeps no failure', async () => {
    let failures = 0;
    const remember = rememberAnswers(1000);
    const failsOnce = async () => {
      failures += 1;
      if (failures === 1) throw new Error('busy');
      return 'answer';
    };
    const question = { revision: 'one', reader: failsOnce, query: [] };
    await expect(remember(question, failsOnce)).rejects.toThrow('busy');
    expect(await remember(question, failsOnce)).toBe('answer');
  });

  it('forgets what was not asked for longest when the answers grow too large together', async () => {
    const read = reading(24);
    await read(1);
    await read(2);
    await read(1);
    await read(3);
    asked = [];
    await read(1);
    await read(3);
    expect(asked).toEqual([]);
    await read(2);
    expect(asked).toEqual([2]);
  });

  it('keeps no answer that is larger than all there may be, and counts again after a change of the data', async () => {
    const small = reading(11);
    await small(1);
    await small(1);
    expect(asked).toEqual([1, 1]);
    asked = [];
    const read = reading(24);
    for (const revision of ['one', 'two', 'three']) {
      await read(1, { revision });
      await read(2, { revision });
    }
    await read(1, { revision: 'three' });
    expect(asked).toEqual([1, 2, 1, 2, 1, 2]);
  });
});
