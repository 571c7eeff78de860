import { describe, expect, it } from 'vitest';
import { anyOfWords } from './alternatives.ts';

const fits = (words: readonly string[], text: string): boolean => new RegExp(`^(?:${anyOfWords(words)})$`).test(text);

describe('anyOfWords', () => {
  const WORDS = ['Ann', 'Anna', 'Anne', 'Annette', 'Bo', 'Siân'];

  it.each(WORDS)('fits %s', (word) => {
    expect(fits(WORDS, word)).toBe(true);
  });

  it.each(['An', 'Annet', 'B', 'Annab', '', 'Sian'])('does not fit "%s"', (text) => {
    expect(fits(WORDS, text)).toBe(false);
  });

  it('writes a common beginning once', () => {
    expect(anyOfWords(['Anna', 'Anne'])).toBe('Ann(?:a|e)');
    expect(anyOfWords(['Ann', 'Anna'])).toBe('Ann(?:a)?');
  });
});
