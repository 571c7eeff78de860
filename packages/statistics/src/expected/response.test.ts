import { describe, expect, it } from 'vitest';
import { responses } from './response.ts';

const { count, proportion, level } = responses;

describe('how counts answer', () => {
  it('have the mean that goes with their offset, and its own size as variance', () => {
    expect(count.mean(Math.log(5), 3)).toBeCloseTo(15, 12);
    expect(count.mean(-100, 1)).toBeCloseTo(Math.exp(-12), 15);
    expect(count.mean(100, 1)).toBeCloseTo(Math.exp(12), 6);
    expect([count.slope(15, 3), count.slope(0, 1)]).toEqual([15, 1e-9]);
  });

  it('start from their rate, from a fifth of an event where there are hardly any', () => {
    expect(count.level(60, 12, 6)).toBeCloseTo(Math.log(5), 12);
    expect(count.level(0, 10, 5)).toBeCloseTo(Math.log(0.1), 12);
    expect(count.level(2, 10, 5)).toBeCloseTo(Math.log(0.2), 12);
  });

  it('have the deviance of the Poisson distribution', () => {
    // Twice the logarithm of dpois(7, 7) / dpois(7, 4.5), and of dpois(0, 0) / dpois(0, 4.5).
    expect(count.deviance(7, 4.5, 1)).toBeCloseTo(1.1856585319065474, 12);
    expect(count.deviance(0, 4.5, 1)).toBeCloseTo(9, 12);
  });

  it('have Anscombe residuals: 0 at the mean, and 1.5 times the difference of two-thirds powers over the sixth root', () => {
    expect(count.residual(8, 8, 8)).toBe(0);
    expect(count.residual(27, 64, 64)).toBeCloseTo((1.5 * (9 - 16)) / 2, 12);
  });
});

describe('how shares answer', () => {
  it('have so many of their cases, with the variance of the binomial distribution', () => {
    expect(proportion.mean(Math.log(3), 20)).toBeCloseTo(15, 12);
    expect(proportion.mean(-100, 10)).toBeCloseTo(10 / (1 + Math.exp(12)), 15);
    expect(proportion.slope(15, 20)).toBeCloseTo(20 * 0.75 * 0.25, 12);
    expect(proportion.slope(20, 20)).toBe(1e-9);
  });

  it('start from the odds, half a case added to both sides', () => {
    expect(proportion.level(7, 9, 3)).toBeCloseTo(Math.log(7.5 / 2.5), 12);
  });

  it('have the deviance of the binomial distribution', () => {
    // Twice the logarithm of dbinom(k, 10, k/10) / dbinom(k, 10, 0.45), k = 7, 0 and 10.
    expect(proportion.deviance(7, 4.5, 10)).toBeCloseTo(2.5488437104846557, 12);
    expect(proportion.deviance(0, 4.5, 10)).toBeCloseTo(11.956740015112409, 12);
    expect(proportion.deviance(10, 4.5, 10)).toBeCloseTo(15.970153924355433, 12);
    expect(proportion.deviance(3, 0, 10)).toBeLessThan(Infinity);
  });

  it('have residuals in standard deviations', () => {
    expect(proportion.residual(12, 15, 4)).toBe(-1.5);
  });
});

describe('how levels answer', () => {
  it('are what they are', () => {
    expect([level.level(12, 99, 6), level.mean(-40, 3), level.slope(7, 3)]).toEqual([2, -40, 1]);
    expect([level.deviance(5, 2, 1), level.residual(5, 2, 4)]).toEqual([9, 3]);
  });
});

it('a past without an event or a failure is no certainty, and more variance than chance is a matter of counts', () => {
  expect(count).toMatchObject({ prior: { events: 1 / 3, size: 0 }, hasUnitDispersion: true });
  expect(proportion).toMatchObject({ prior: { events: 1 / 3, size: 2 / 3 }, hasUnitDispersion: true });
  expect(level).toMatchObject({ prior: { events: 0, size: 0 }, hasUnitDispersion: false });
});
