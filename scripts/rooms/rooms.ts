import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A room of the house: a workspace package, or a folder of scripts or browser tests. */
export interface Room {
  /** Where it stands, e.g. `packages/calendar`. */
  path: string;
  /** What lives there, for the table in docs/architecture.md. */
  holds: string;
  /** Rooms it may import, by their names. */
  imports: string[];
  /** Rooms of which it may import types only. */
  types?: string[];
  /** Rooms that only its tests import, beside the former. */
  tests?: string[];
  /** No file, clock, network or process: figures in, figures out. */
  pure?: boolean;
  /** Its folders in pipeline order, and which of them each imports; `.` stands for the files beside them. */
  folders?: Record<string, string[]>;
  /** Arrows between folders that lead round in a circle, written `from → to`; no new ones may come. */
  debts?: string[];
}

/** The rooms in the order of the table, by name: `calendar` for `packages/calendar`. */
export type Rooms = ReadonlyMap<string, Room>;

/** The name under which others import a room. */
export const packageOf = (name: string): string => `@said/${name}`;

export function readRooms(root: string): Rooms {
  const file = JSON.parse(readFileSync(join(root, 'rooms.json'), 'utf8')) as { rooms: Room[] };
  return new Map(file.rooms.map((room) => [nameOf(room), room]));
}

const nameOf = ({ path }: Room): string => path.slice(path.lastIndexOf('/') + 1);
