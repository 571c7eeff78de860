// What is kept of a run: `results.json` beside this file, from which `docs/mutants.md` is written.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { EQUIVALENTS, type Equivalent } from './equivalents.ts';

/** A small change of a room's code that no test of the room noticed. */
export interface Mutant {
  /** Path from the root. */
  file: string;
  line: number;
  /** Stryker's name of the kind of change, such as `EqualityOperator`. */
  kind: string;
  code: string;
  replacement: string;
}

export interface RoomRun {
  date: string;
  /** How many were tried. */
  mutants: number;
  /** Changes of what runs once when a file is loaded, in a room that leaves them out. */
  leftOut?: number;
  unnoticed: Mutant[];
}

export interface RoomScore {
  mutants: number;
  noticed: number;
  /** Noticed of all mutants, equivalent ones among them, from 0 to 1. */
  score: number;
  survivors: Mutant[];
  equivalents: { mutant: Mutant; reason: string }[];
}

export type Results = Record<string, RoomRun>;

const FILE = join(import.meta.dirname, 'results.json');

export function readResults(): Results {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Results;
}

export async function writeResults(results: Results): Promise<void> {
  writeFileSync(FILE, await format(JSON.stringify(results), { parser: 'json', printWidth: 120 }));
}

/** Tells a run's equivalent mutants, which no test could notice, from the survivors. */
export function scoreRun({ mutants, unnoticed }: RoomRun): RoomScore {
  const found = unnoticed.map((mutant) => ({ mutant, reason: EQUIVALENTS.find(matches(mutant))?.reason }));
  const noticed = mutants - unnoticed.length;
  return {
    mutants,
    noticed,
    score: mutants === 0 ? 1 : noticed / mutants,
    survivors: found.filter(({ reason }) => reason === undefined).map(({ mutant }) => mutant),
    equivalents: found.flatMap(({ mutant, reason }) => (reason === undefined ? [] : [{ mutant, reason }])),
  };
}

/** Listed equivalents in the files of a run that it did not meet: their code has changed, or a test notices them. */
export function staleEquivalents({ unnoticed }: RoomRun, isInRoom: (file: string) => boolean): Equivalent[] {
  return EQUIVALENTS.filter((listed) => isInRoom(listed.file) && !unnoticed.some((mutant) => matches(mutant)(listed)));
}

function matches(mutant: Mutant): (listed: Equivalent) => boolean {
  return ({ file, code, replacement }) =>
    file === mutant.file && code === mutant.code && replacement === mutant.replacement;
}
