import {
  BIGINT,
  DuckDBListValue,
  DuckDBTimestampTZValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  type DuckDBValueConverter,
  JSDuckDBValueConverter,
  LIST,
  SQLNULL,
  VARCHAR,
} from '@duckdb/node-api';

const BIGINT_LIMIT = 2n ** 63n;

/** What the driver needs to bind one JavaScript value: the value, and its type where DuckDB would guess wrongly. */
export function toBindable(value: unknown): [DuckDBValue, DuckDBType?] {
  if (value === null || value === undefined) return [null, SQLNULL];
  if (typeof value === 'bigint') return bindBigint(value);
  if (value instanceof Date) return [new DuckDBTimestampTZValue(BigInt(value.getTime()) * 1000n)];
  if (Array.isArray(value)) return bindList(value);
  return [value as DuckDBValue];
}

// An untyped bigint binds as HUGEINT, which would make DuckDB cast the whole column it is compared with.
function bindBigint(value: bigint): [DuckDBValue, DuckDBType?] {
  return value < BIGINT_LIMIT && value >= -BIGINT_LIMIT ? [value, BIGINT] : [value];
}

function bindList(values: readonly unknown[]): [DuckDBValue, DuckDBType?] {
  if (values.length === 0) return [new DuckDBListValue([]), LIST(VARCHAR)];
  return [new DuckDBListValue(values.map((value) => toBindable(value)[0]))];
}

const WIDE_INTEGERS = new Set([DuckDBTypeId.BIGINT, DuckDBTypeId.UBIGINT, DuckDBTypeId.HUGEINT, DuckDBTypeId.UHUGEINT]);

const SECONDS = 'YYYY-MM-DD hh:mm:ss'.length;
const TIMESTAMPS = new Set([
  DuckDBTypeId.TIMESTAMP,
  DuckDBTypeId.TIMESTAMP_S,
  DuckDBTypeId.TIMESTAMP_MS,
  DuckDBTypeId.TIMESTAMP_NS,
]);

/**
 * Turns a DuckDB value into plain JavaScript: DATE stays the text `YYYY-MM-DD` and TIMESTAMP the text
 * `YYYY-MM-DDThh:mm:ss` (no time zone can move them), a TIMESTAMP WITH TIME ZONE is that instant in UTC, whole become `number` while that is exact and `bigint` beyond 2^53; lists and structs are converted inside.
 */
export const fromDuckDb: DuckDBValueConverter<unknown> = (value, type) => {
  if (value === null) return null;
  if (type.typeId === DuckDBTypeId.DATE) return String(value);
  if (TIMESTAMPS.has(type.typeId)) return String(value).slice(0, SECONDS).replace(' ', 'T');
  if (value instanceof DuckDBTimestampTZValue) return new Date(Number(value.micros / 1000n)).toISOString();
  if (WIDE_INTEGERS.has(type.typeId)) return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  return JSDuckDBValueConverter(value, type, fromDuckDb as never);
};
