const CODE = /\b[ewsn][0-9]{8}\b/g;

/**
 * A ward name without the differences that do not matter, for comparing: `Bishopsgarth & Elm Tree Ward` and
 * `bishopsgarth and elm-tree` are equal, and so are `Ward 18`, `18` and `18.0`. Of one name with its official code,
 * `Abbey (E05000026)`, the code counts. The SQL twin is `normalisedWardName`.
 */
export function normaliseWardName(name: string): string {
  const plain = stripAccents(name.toLowerCase());
  const codes = plain.match(CODE) ?? [];
  if (codes.length === 1 && !/[;,|/]/.test(plain)) return codes[0];
  return plain
    .replace(/^( *(?:ward *)?[0-9]+)\.0+ *$/, '$1')
    .replaceAll('&', ' and ')
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:ward )?(.+?)(?: ward)?$/, '$1')
    .replace(/^0+([0-9]+)$/, '$1');
}

// Welsh names come with and without circumflex.
function stripAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}
