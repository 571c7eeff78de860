import { describe, expect, it } from 'vitest';
import { findSpans } from './spans.ts';

const flags = (marks: string): boolean[] => Array.from(marks, (mark) => mark === 'x');

describe('spans of flagged points', () => {
  it('run from the first to the last, over one other point between them', () => {
    expect(findSpans(flags('..xx.x..x'))).toEqual([
      { first: 2, last: 5 },
      { first: 8, last: 8 },
    ]);
    expect(findSpans(flags('x...'))).toEqual([{ first: 0, last: 0 }]);
    expect(findSpans(flags('...'))).toEqual([]);
  });

  it('bridge as many points as they are told to', () => {
    expect(findSpans(flags('x..x.x'), 2)).toEqual([{ first: 0, last: 5 }]);
    expect(findSpans(flags('xx.x'), 0)).toEqual([
      { first: 0, last: 1 },
      { first: 3, last: 3 },
    ]);
  });
});
