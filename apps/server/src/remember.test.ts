import { describe, expect, it } from 'vitest';
import { rememberAnswers } from './remember.ts';

describe('rememberAnswers', () => {
  it('asks once for the same question and again for another', async () => {
    let asked = 0;
    const read = rememberAnswers(10)('double', async ({ x }: { x: number }) => {
      asked += 1;
      return x * 2;
    });
    expect([await read({ x: 2 }), await read({ x: 2 }), await read({ x: 3 })]).toEqual([4, 4, 6]);
    expect(asked).toBe(2);
  });

  it('keeps no failure', async () => {
    let asked = 0;
    const read = rememberAnswers(10)('fails once', async () => {
      asked += 1;
      if (asked === 1) throw new Error('busy');
      return 'answer';
    });
    await expect(read()).rejects.toThrow('busy');
    expect(await read()).toBe('answer');
  });

  it('forgets the oldest answer when there are too many', async () => {
    let asked = 0;
    const read = rememberAnswers(2)('count', async (x: number) => (asked += Math.sign(x)));
    await read(1);
    await read(2);
    await read(3);
    expect(await read(1)).toBe(4);
  });
});
