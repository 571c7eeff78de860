import { expect, it } from 'vitest';
import { onceIn } from './chance.ts';

it('rounds a chance to two figures and claims no more than a model can know', () => {
  expect(onceIn(0.0049)).toBe('1 in 200');
  expect(onceIn(0.4)).toBe('1 in 2.5');
  expect(onceIn(1e-9)).toBe('1 in 10,000, or less');
});
