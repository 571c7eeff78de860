// Masks as functions of SQL, so that a statement that reads a file masks it on the way, before any table.
import {
  type DuckDBDataChunk,
  type DuckDBInstance,
  DuckDBScalarFunction,
  type DuckDBVector,
  VARCHAR,
} from '@duckdb/node-api';
import { mask, maskLabel, maskReference } from '@said/privacy';
import { MASK_FUNCTIONS } from './mask-names.ts';

type Masking = (text: string) => string;

// What stands behind each of the cells that a row hands over together.
const CELL_END = '\u001E';

const maskCells: Masking = (cells) => cells.split(CELL_END).map(mask).join(CELL_END);

// Most texts hold nothing: null is cheaper to hand back than the same text again.
function maskChunk(masking: Masking, chunk: DuckDBDataChunk, output: DuckDBVector): void {
  const texts = chunk.getColumnVector(0);
  for (let row = 0; row < chunk.rowCount; row += 1) {
    const text = texts.getItem(row) as string | null;
    const masked = text === null ? null : masking(text);
    output.setItem(row, masked === text ? null : masked);
  }
  output.flush();
}

function maskFunction(name: string, masking: Masking): DuckDBScalarFunction {
  return DuckDBScalarFunction.create({
    name,
    mainFunction: (_, chunk, output) => maskChunk(masking, chunk, output),
    returnType: VARCHAR,
    parameterTypes: [VARCHAR],
  });
}

/** Makes the masks known to all connections of an instance. They run on the JavaScript thread. */
export async function registerMasks(instance: DuckDBInstance): Promise<void> {
  const connection = await instance.connect();
  const masks = { text: mask, label: maskLabel, reference: maskReference, cells: maskCells };
  for (const [kind, masking] of Object.entries(masks)) {
    const registered = maskFunction(MASK_FUNCTIONS[kind as keyof typeof MASK_FUNCTIONS], masking);
    connection.registerScalarFunction(registered);
    registered.destroySync();
  }
  connection.closeSync();
}
