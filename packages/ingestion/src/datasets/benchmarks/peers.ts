// Tables of results often hold several councils: the council's own rows are performance, the others benchmarks.
import { type BodyResults, type DatasetField, required, textField } from '../definition/dataset.ts';

export const PEER: DatasetField = required(
  textField(
    'peer',
    'council',
    'authority',
    'local authority',
    'comparator',
    'area name',
    'council name',
    'organisation',
    'provider',
    /^(?:la|lad|ltla|utla)\d*(?:nm|name)$/,
  ),
);

export const RESULTS: BodyResults = { body: PEER, own: 'performance', others: 'benchmarks' };
