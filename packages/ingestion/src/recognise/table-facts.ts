// What is known of a table before anybody says what it is: headings, shapes of values, and what its name and the mapping give.
import { basename } from 'node:path';
import { DATASETS } from '../datasets/all-datasets.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import { constantsOf } from '../mapping/named-columns.ts';
import type { RecognisableTable } from '../sniff/sampled-table.ts';
import { shapesOf } from '../sniff/value-shapes.ts';
import type { RecognisedTable } from './describe-table.ts';
import { contradiction, saidByName } from './named-kind.ts';
import type { TableFacts } from './recognise.ts';

/** What is known of a table. */
export function factsOf(
  { header, sample }: RecognisableTable,
  { label, mapping }: { label: string; mapping: FileMapping | null },
): TableFacts {
  const { said } = heardInName(header, label);
  const given = new Set([
    ...(said ? [said.field] : []),
    ...Object.keys(constantsOf(mapping)),
    ...Object.values(mapping?.columns ?? {}).flatMap((use) =>
      use === null ? [] : typeof use === 'string' ? [use] : [use.field],
    ),
  ]);
  return { header, fileName: basename(label), given, shapes: shapesOf(header, sample), said };
}

const HEARD = DATASETS.find(({ saidByName: said }) => said !== undefined);

/** What the name says that all rows are; or why a heading leaves that in doubt. */
export function heardInName(header: readonly string[], label: string): Pick<RecognisedTable, 'said' | 'doubt'> {
  const said = HEARD ? saidByName(label, HEARD) : null;
  const against = HEARD && said ? contradiction(header, said, HEARD) : null;
  if (!said || against === null) return { said, doubt: null };
  return {
    said: null,
    doubt: `the name ${JSON.stringify(said.from)} speaks of another kind than the heading ${JSON.stringify(against)}`,
  };
}
