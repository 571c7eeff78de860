import { expect, test } from 'vitest';
import { calmNoise } from './calm-noise.ts';
import { carryOver } from './carry-over.ts';
import { createRandom } from './random.ts';

test('a seed gives the same numbers each time, and a fork does not depend on what was drawn before', () => {
  const first = createRandom(5);
  const second = createRandom(5);
  expect([first.next(), first.next()]).toEqual([second.next(), second.next()]);
  first.next();
  expect(first.fork('a').next()).toBe(second.fork('a').next());
  expect(first.fork('a').next()).not.toBe(first.fork('b').next());
});

test('numbers fill 0 to 1 evenly', () => {
  const random = createRandom(1);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let draw = 0; draw < 20_000; draw++) {
    const tenth = Math.floor(random.next() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200);
});

test('a shuffle keeps every item, and a weight of nothing is never drawn', () => {
  const random = createRandom(2);
  expect(new Set(random.shuffle([1, 2, 3, 4, 5]))).toEqual(new Set([1, 2, 3, 4, 5]));
  const drawn = new Set(Array.from({ length: 500 }, () => random.weighted([1, 0, 2])));
  expect(drawn).toEqual(new Set([0, 2]));
});

test('calm noise never stays seven months on one side', () => {
  for (let seed = 0; seed < 50; seed++) {
    const signs = calmNoise(createRandom(seed), 66).map((value) => (value > 0 ? '+' : '-'));
    expect(signs.join('')).not.toMatch(/\+{7}|-{7}/);
  }
});

test('carried fractions become whole numbers with the same sum', () => {
  const carry = carryOver(createRandom(9));
  const whole = Array.from({ length: 200 }, () => carry(0.37));
  expect(whole.every((count) => count === 0 || count === 1)).toBe(true);
  expect(Math.abs(whole.reduce((sum, count) => sum + count, 0) - 74)).toBeLessThanOrEqual(1);
});
