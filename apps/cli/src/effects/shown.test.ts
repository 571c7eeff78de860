import { describe, expect, it } from 'vitest';
import { shown } from './shown.ts';

describe('what is printed', () => {
  it('shows what a terminal would obey', () => {
    expect(shown('a\u001B[31mred\u001B[0m\r\u0008\u009Bz\u202Efdp.csv\u2069')).toBe(
      String.raw`a\u001B[31mred\u001B[0m\u000D\u0008\u009Bz\u202Efdp.csv\u2069`,
    );
  });

  it('leaves lines, tabs, letters of all scripts and signs as they are', () => {
    const text = 'Caf\u00E9 – “Tŷ” 🙂 £5\n\tשלום مرحبا';
    expect(shown(text)).toBe(text);
  });

  it('changes nothing that JSON says', () => {
    const value = { file: 'a\u202E\u009B\u001B.csv' };
    const text = shown(JSON.stringify(value, null, 2));
    for (const sign of ['\u202E', '\u009B', '\u001B']) expect(text).not.toContain(sign);
    expect(JSON.parse(text)).toEqual(value);
  });
});
