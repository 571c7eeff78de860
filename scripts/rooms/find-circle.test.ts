import { describe, expect, it } from 'vitest';
import { findCircle, findWay } from './find-circle.ts';

const arrows = (...texts: string[]) => texts.map((text) => ({ from: text.charAt(0), to: text.charAt(1) }));

describe('findCircle', () => {
  it('finds none where all arrows lead the same way, even to one place by two ways', () => {
    expect(findCircle(arrows('ab', 'bc', 'ac', 'dc'))).toBeNull();
  });

  it('gives the shortest of several circles', () => {
    expect(findCircle(arrows('ab', 'bc', 'cd', 'da', 'dc'))).toEqual(['c', 'd', 'c']);
  });
});

it('findWay follows the arrows and never back', () => {
  expect(findWay(arrows('ab', 'bc', 'ad', 'dc'), 'a', 'c')).toEqual(['a', 'b', 'c']);
  expect(findWay(arrows('ab', 'bc'), 'c', 'a')).toBeNull();
});
