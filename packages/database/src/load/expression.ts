import type { RawBuilder } from 'kysely';

/** A piece of SQL: a column, a condition, a relation. */
export type Expression = RawBuilder<unknown>;
