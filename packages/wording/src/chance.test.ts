import { describe, expect, it } from 'vitest';
import { oneIn, onceIn } from './chance.ts';

describe('onceIn', () => {
  it.each([
    [0.5, 'about once in 2 months'],
    [0.2, 'about once in 5 months'],
    [0.1, 'about once in 10 months'],
    [0.005, 'about once in 200 months'],
    [0.001, 'about once in 1,000 months'],
    [0.0002, 'about once in 5,000 months'],
  ])('says a chance of %d as one over it: %s', (p, words) => {
    expect(onceIn(p, 'month')).toBe(words);
  });

  it.each([
    // The border between 2 and 5 lies at the root of 10, between 5 and 10 at the root of 50.
    [1 / 310, '200'],
    [1 / 320, '500'],
    [1 / 700, '500'],
    [1 / 710, '1,000'],
    [1 / 140, '100'],
    [1 / 142, '200'],
    [1 / 9_999, '10,000'],
  ])('rounds one over %d to 1, 2 or 5 times a power of ten, by ratio: %s', (p, every) => {
    expect(onceIn(p, 'quarter')).toBe(`about once in ${every} quarters`);
  });

  it('tells nothing rarer than once in 10,000 apart', () => {
    expect(onceIn(1 / 10_000, 'wave')).toBe('less than once in 10,000 waves');
    expect(onceIn(0, 'month')).toBe('less than once in 10,000 months');
  });
});

it('rounds the chance of one finding and of its workings alike', () => {
  expect(oneIn(0.0049)).toBe('about 1 in 200');
  expect(oneIn(1 / 4_500)).toBe('about 1 in 5,000');
  expect(oneIn(1e-9)).toBe('less than 1 in 10,000');
});
