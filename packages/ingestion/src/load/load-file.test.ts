import { describe, expect, it } from 'vitest';
import { isReaderError } from './load-file.ts';

describe('what is read again by csv-parse', () => {
  it('is a file that the reader calls irregular', () => {
    const message =
      'Invalid Input Error: CSV Error on Line: 2\nOriginal Line: 1,2,3,4\nExpected Number of Columns: 3 Found: 4';
    expect(isReaderError(new Error(message))).toBe(true);
  });

  it('is no file that has gone, whatever it is called', () => {
    const message = 'IO Error: No files found that match the pattern "/council/CSV/CSV export.csv"';
    expect(isReaderError(new Error(message))).toBe(false);
    expect(isReaderError('Invalid Input Error: CSV Error on Line: 2')).toBe(false);
  });
});
