import { formatNumber } from './wording.ts';

const STEPS = [1, 2, 5, 10];
/** A model of the past cannot be trusted to tell rarer things apart. */
const RAREST = 10_000;

/** `about once in 200 months`: one over the chance, rounded to 1, 2 or 5 times a power of ten. */
export function onceIn(p: number, noun: string): string {
  const every = 1 / p;
  if (every >= RAREST) return `less than once in ${formatNumber(RAREST)} ${noun}s`;
  const power = 10 ** Math.floor(Math.log10(every));
  const step = STEPS.toSorted(
    (a, b) => Math.abs(Math.log(a * power) - Math.log(every)) - Math.abs(Math.log(b * power) - Math.log(every)),
  )[0];
  return `about once in ${formatNumber((step ?? 1) * power)} ${noun}s`;
}
