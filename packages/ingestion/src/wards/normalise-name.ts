/**
 * A ward name without the differences that do not matter, for comparing: `Bishopsgarth & Elm Tree Ward` and
 * `bishopsgarth and elm-tree` are equal, and so are `Ward 18` and `18`. The SQL twin is `normalisedWardName`.
 */
export function normaliseWardName(name: string): string {
  return stripAccents(name.toLowerCase())
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
