import type { Driver, DriverTable, FindingWorkings } from '@said/server';
import { isPercent, oneIn, sentenceCase, valueParts, wholeNumber } from '@said/wording';
import { type Column, DataTable } from '../../components/DataTable.tsx';

/** What moved most, one table for each comparison: likely drivers, never causes. */
export function WhatMoved({ tables }: { tables: readonly DriverTable[] }) {
  if (tables.length === 0) return null;
  return (
    <>
      <h2>What moved most</h2>
      <p>
        Each part is compared with what its own past leads to expect. What moved most is a place to look first; it is
        not the cause. The largest parts of each kind are shown, and parts with fewer than five cases are left out.
      </p>
      {tables.map((table) => (
        <DataTable
          key={table.title}
          caption={table.title}
          columns={columnsOf(table)}
          rows={table.rows}
          rowKey={({ kind, name }) => `${kind} ${name}`}
        />
      ))}
    </>
  );
}

function columnsOf({ unit, rows }: DriverTable): Column<Driver>[] {
  const isCases = unit === 'count';
  const value = (amount: number): string => (isCases ? wholeNumber(amount) : valueParts(amount, unit).figure);
  const said = isPercent(unit) ? ' (%)' : isCases ? '' : ` (${unit})`;
  const cases: Column<Driver> = {
    key: 'n',
    label: 'Cases',
    numeric: true,
    cell: ({ n }) => (n === null ? '' : wholeNumber(n)),
  };
  return [
    { key: 'name', label: 'Part', cell: ({ kind, name }) => `${sentenceCase(kind)}: ${name}` },
    ...(rows.some(({ n }) => n !== null) ? [cases] : []),
    { key: 'observed', label: `Result${said}`, numeric: true, cell: ({ observed }) => value(observed) },
    { key: 'expected', label: `Expected${said}`, numeric: true, cell: ({ expected }) => value(expected) },
    { key: 'part', label: 'Of the difference', numeric: true, cell: ({ part }) => `${Math.round(100 * part)}%` },
  ];
}

/** Which method judged it, for those who want to know. */
export function HowWorkedOut({ workings }: { workings: FindingWorkings }) {
  const { method, chance } = workings;
  if (method.length === 0) return null;
  return (
    <details>
      <summary>How we worked this out</summary>
      {method.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {chance === null ? null : (
        <p>{`The chance of a result this far out, were nothing different, is ${oneIn(chance)}.`}</p>
      )}
    </details>
  );
}
