import { wholeNumber } from './numbers.ts';
import { pluralOf } from './plurals.ts';

const STEPS = [1, 2, 5, 10];
/** A model of the past cannot be trusted to tell rarer things apart. */
const RAREST = 10_000;

/** `about once in 200 months`: one over the chance, rounded to 1, 2 or 5 times a power of ten. */
export function onceIn(p: number, noun: string): string {
  const every = roundedEvery(p);
  const rare = every === null ? 'less than once' : 'about once';
  return `${rare} in ${wholeNumber(every ?? RAREST)} ${pluralOf(every ?? RAREST, noun)}`;
}

/** The same as a chance, `about 1 in 200`: rounded alike, so that a finding and its workings name one figure. */
export function oneIn(p: number): string {
  const every = roundedEvery(p);
  return every === null ? `less than 1 in ${wholeNumber(RAREST)}` : `about 1 in ${wholeNumber(every)}`;
}

function roundedEvery(p: number): number | null {
  const every = 1 / p;
  if (every >= RAREST) return null;
  const power = 10 ** Math.floor(Math.log10(every));
  const steps = STEPS.map((step) => step * power);
  const distance = (step: number): number => Math.abs(Math.log(step) - Math.log(every));
  return steps.reduce((nearest, step) => (distance(step) < distance(nearest) ? step : nearest));
}
