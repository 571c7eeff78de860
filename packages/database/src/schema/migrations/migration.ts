/**
 * One step that brings a database file from `version - 1` to `version`. Its statements are literal: a step that has shipped
 * never changes, and reads nothing that may, such as today's list of columns.
 */
export interface Migration {
  version: number;
  name: string;
  statements: readonly string[];
}
