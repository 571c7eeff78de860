import { formatCount, formatRounded } from '../../words/format.ts';

/** A model of the past cannot be trusted to tell rarer things apart. */
const RAREST = 10_000;

/** `1 in 200`: to two figures, and never rarer than the model can know. */
export function onceIn(chance: number): string {
  const every = 1 / chance;
  if (every >= RAREST) return `1 in ${formatCount(RAREST)}, or less`;
  return `1 in ${formatRounded(Number(every.toPrecision(2)), 1)}`;
}
