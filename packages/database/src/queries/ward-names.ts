// Ward names are written in many ways; both sides of a comparison go through the same rules.

/**
 * SQL for a ward name without the differences that do not matter: case, accents, `&`/and, apostrophes, hyphens and
 * other punctuation, leading zeros of a number, the word "ward" before or after. The TypeScript twin is
 * `normaliseWardName` in the ingestion room; a test there holds the two together.
 * @param expression SQL of type VARCHAR.
 */
export function normalisedWardName(expression: string): string {
  const plain = `replace(strip_accents(lower(${expression})), '&', ' and ')`;
  const withoutApostrophes = `regexp_replace(${plain}, '[''’‘\`´ʼ]', '', 'g')`;
  const words = `trim(regexp_replace(${withoutApostrophes}, '[^\\pL\\pN]+', ' ', 'g'))`;
  const withoutWard = `regexp_replace(${words}, '^(?:ward )?(.+?)(?: ward)?$', '\\1')`;
  return `regexp_replace(${withoutWard}, '^0+([0-9]+)$', '\\1')`;
}
