/** What one column means, and how sure that is. */
export interface ColumnGuess {
  column: number;
  header: string;
  /** The field, `indicator:` or `period:` where the header itself is the value, null for a column left out. */
  field: string | null;
  /** From 0 to 1; 0 for a column left out. */
  confidence: number;
  reasons: string[];
}
