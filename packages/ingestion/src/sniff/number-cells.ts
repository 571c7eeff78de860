// A cell of a profile: a number as people write it, nothing, or a number that was withheld.

export type Cell =
  | { kind: 'number'; value: number; unit: '%' | '£' | null; isMarked?: true }
  | { kind: 'missing' }
  | { kind: 'suppressed' }
  | { kind: 'text' };

export interface NumberStyle {
  /** `7,96` is a little less than eight. */
  decimalComma: boolean;
}

const MISSING =
  /^(?:|n\/?[ad]|na|nil return|null|none|no data|not (?:available|applicable|known)|unknown|[-–—]+|\.+|:|\[[xz]\])$/i;
// Marks of disclosure control: "under 5", "<5", an asterisk, [c] (ONS), c.
const SUPPRESSED =
  /^(?:(?:<|≤|<=|under|fewer than|less than|below|up to)\s*\d+|\*+|\[c\]|c|~|#|suppressed|disclosive)$/i;

// A number and what statisticians put behind it: estimated, provisional, revised, break in series, low reliability, forecast
// (the letters of Eurostat and ONS), or the sign of a footnote. A letter stands apart: `12p` is money.
const MARKED = /^(.*?\d\s?%?)\s*(?:\s[bdefpru]|[([][a-z][)\]]|[*†‡§¹²³]+|\[(?:note )?\d{1,2}\])$/i;

/** Reads one cell of an indicator. `isMarked` says that something that is no part of the number stood behind it. */
export function readCell(text: string, style: NumberStyle): Cell {
  const trimmed = text.trim();
  if (MISSING.test(trimmed)) return { kind: 'missing' };
  if (SUPPRESSED.test(trimmed)) return { kind: 'suppressed' };
  const unit = trimmed.includes('%') ? '%' : trimmed.includes('£') ? '£' : null;
  const value = parseNumber(trimmed, style);
  if (value !== null) return { kind: 'number', value, unit };
  const marked = parseNumber(MARKED.exec(trimmed)?.[1] ?? '', style);
  return marked === null ? { kind: 'text' } : { kind: 'number', value: marked, unit, isMarked: true };
}

/** A number with thousands separators, a pound or per cent sign, or in accountants' brackets; null for other text. */
function parseNumber(text: string, { decimalComma }: NumberStyle): number | null {
  const bracketed = /^\((.+)\)$/.exec(text.trim());
  const bare = (bracketed?.[1] ?? text).replace(/[\s\u00A0\u202F£%]/g, '').replace(/^[−–]/, '-');
  const pattern = decimalComma
    ? /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?:e[+-]?\d+)?$/i
    : /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
  if (!/\d/.test(bare) || !pattern.test(bare)) return null;
  const plain = decimalComma ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  return bracketed ? -value : value;
}

/**
 * Whether a file writes decimals with a comma: it does when some cells can be read in no other way and no cell has
 * a decimal point. `1,234` and `1.234` alone prove nothing.
 */
export function usesDecimalComma(cells: Iterable<string>): boolean {
  let commas = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (/^[+-]?\d*\.\d+$/.test(text) && !/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(text)) return false;
    if (/^[+-]?\d+,(?:\d{1,2}|\d{4,})$/.test(text)) commas += 1;
  }
  return commas > 0;
}
