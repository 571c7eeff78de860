// Which ward a name means on a day, once more in plain TypeScript over rows: what the statements are compared with.
import { addDays } from '@said/calendar';

export interface WardRow {
  code: string;
  name: string;
  valid_from: string | null;
  valid_to: string | null;
  /** The code of the ward before. */
  predecessors: string | null;
}

interface Days {
  from: string | null;
  to: string | null;
}

const holds = ({ from, to }: Days, day: string): boolean =>
  !(from !== null && day < from) && !(to !== null && day > to);

const isWardOn = ({ valid_from: from, valid_to: to }: WardRow, day: string): boolean => holds({ from, to }, day);

/** The newest of several versions; one without a first day is the oldest. */
const newestOf = (wards: readonly WardRow[]): WardRow | null =>
  wards.reduce<WardRow | null>(
    (best, ward) => (best === null || (ward.valid_from ?? '') > (best.valid_from ?? '') ? ward : best),
    null,
  );

/** Codes and first days of the wards of a day, each code once. */
export function plainWardsOn(wards: readonly WardRow[], day: string): { code: string; valid_from: string | null }[] {
  const valid = wards.filter((ward) => isWardOn(ward, day));
  return [...Map.groupBy(valid, ({ code }) => code)].map(([code, versions]) => ({
    code,
    valid_from: newestOf(versions)?.valid_from ?? null,
  }));
}

interface Move {
  source: string;
  target: string;
  valid: Days;
  /** Whether the ward that is written had ended, or had not begun, on a day. */
  isPast: (day: string) => boolean;
}

function movesOf(wards: readonly WardRow[]): Move[] {
  const pairs = wards.flatMap((newer) =>
    wards.filter(({ code }) => code === newer.predecessors).map((older) => ({ newer, older })),
  );
  const daysOf = ({ valid_from: from, valid_to: to }: WardRow): Days => ({ from, to });
  return pairs.flatMap(({ newer, older }): Move[] => {
    const last = older.valid_to ?? (newer.valid_from === null ? null : addDays(newer.valid_from, -1));
    const first = newer.valid_from;
    return [
      { source: older.code, target: newer.code, valid: daysOf(newer), isPast: (day) => last !== null && day > last },
      { source: newer.code, target: older.code, valid: daysOf(older), isPast: (day) => first !== null && day < first },
    ];
  });
}

/** The only ward that one of these codes became by a day, or came from; null where there is none, or several. */
function movedOn(wards: readonly WardRow[], codes: ReadonlySet<string>, day: string): string | null {
  const targets = movesOf(wards)
    .filter((move) => codes.has(move.source) && move.isPast(day) && holds(move.valid, day))
    .map(({ target }) => target);
  return new Set(targets).size === 1 ? (targets[0] ?? null) : null;
}

/**
 * The ward of a name on a day: the newest of that name that was valid, or the only one that it became or came from.
 * Either may have ended when its own successor began, whatever its last day says. Without a day: the newest of that name.
 */
export function plainWardNamed(wards: readonly WardRow[], name: string, day: string | null): string | null {
  const named = wards.filter((ward) => ward.name === name);
  if (day === null) return newestOf(named)?.code ?? null;
  const valid = newestOf(named.filter((ward) => isWardOn(ward, day)))?.code;
  const found = valid ?? movedOn(wards, new Set(named.map(({ code }) => code)), day);
  return found === null ? null : (movedOn(wards, new Set([found]), day) ?? found);
}
