import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('plainText', () => {
  it.each([
    ['<p>Parks&nbsp;&amp; Open Spaces</p>', 'Parks & Open Spaces'],
    ['Parks &amp; Open Spaces', 'Parks & Open Spaces'],
    ['Parks &amp;amp; Open Spaces', 'Parks & Open Spaces'],
    ['Parks &#38; Open&#x20;Spaces', 'Parks & Open Spaces'],
    ['St Mary&#39;s and Ynys M&ocirc;n', "St Mary's and Ynys Môn"],
    [
      '<div><p>Bin&nbsp;missed &amp; left</p><p>at&nbsp;14&nbsp;Harbour Street</p></div>',
      'Bin missed & left\nat 14 Harbour Street',
    ],
    ['&lt;b&gt;urgent&lt;/b&gt;, please', 'urgent, please'],
    ['one<br>two<BR />three', 'one\ntwo\nthree'],
    ['<td>Waste</td><td>Missed</td>', 'Waste  Missed'],
    ['<style>p { color: red }</style><span class="x">Seen</span>', 'Seen'],
  ])('takes the signs of a web page out of %s', (written, expected) => {
    expect(plainText(written)).toBe(expected);
  });

  it.each([
    ['Priya\u00A0Shah,\u2009Mr\u202FNowak', 'Priya Shah, Mr Nowak'],
    ['Priya\u200BShah', 'Priya Shah'],
    ['Priya\uFEFFShah and la\u00ADter', 'Priya Shah and later'],
    ['07700\u2011900\u2010123', '07700-900-123'],
    ['Noe\u0301mie', 'Noémie'],
    ['٠٧٧٠٠ ۹۰۰ १२३', '07700 900 123'],
    ['mina＠example.net', 'mina@example.net'],
    ['j.doe%40example.org', 'j.doe@example.org'],
    ['of\uFB01ce \u202Ereversed\u202C', 'office reversed'],
  ])('writes %j as anybody would type it', (written, expected) => {
    expect(plainText(written)).toBe(expected);
  });

  it.each([
    'AT&T and M&S, R&D; Q&A',
    'from <jo@example.org> with a <remark> and 3 < 5 > 2',
    'paid 40%, 100 %40 p',
    '&unknown; &#0; &#xD800;',
    '👩\u200D👧 and नमस्ते, می\u200Cخواهم',
    'plain',
    '',
  ])('leaves %j alone', (written) => {
    expect(plainText(written)).toBe(written);
  });

  it('finds nothing more to do in what it has made plain', () => {
    const part = fc.constantFrom(
      '&amp;',
      '&lt;',
      '<b>',
      '</p>',
      ' ',
      '\u00A0',
      '\u200B',
      'é',
      'e\u0301',
      'Sarah',
      '٣',
      '%40',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const once = plainText(parts.join(''));
        expect(plainText(once)).toBe(once);
      }),
      { numRuns: 5_000, seed: 7 },
    );
  });

  it.each(['<b ', '&amp;', '<', '&#', '\u00A0 ', '<p>', '<!--', '<style>'])(
    'takes time that grows with its length for %j',
    (part) => {
      const timeOf = (times: number): number => {
        const text = part.repeat(times);
        const start = performance.now();
        plainText(text);
        return performance.now() - start;
      };
      timeOf(5_000);
      expect(timeOf(50_000)).toBeLessThan(3_000);
    },
  );
});
