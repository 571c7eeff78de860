import type { StepScore } from './step-scan.ts';

/** A place where a step is thinkable, with the prior chance that the steps near it have together. */
export interface PossibleStep {
  from: number;
  chance: number;
}

const MOST = 3;
const NEAR = 2;
// A place that carries less than this much posterior weight against "no step" is not worth a model.
const LEAST_ODDS = 0.02;

/**
 * The few likeliest places of one more step. The Bayes factor of a step with normal prior sd s at a place with score
 * chi-square c and information i is (1 + i s²)^−½ exp(½ c i/(i + s⁻²)) (Kass & Raftery 1995, normal case). Each place
 * is given to the nearest of the likeliest ones, so that none of the prior chance is lost.
 */
export function possibleSteps(
  scores: readonly StepScore[],
  { stepSd, stepChance }: { stepSd: number; stepChance: number },
): PossibleStep[] {
  const places = scores.map(({ from, chiSquare, information }) => {
    const held = information / (information + stepSd ** -2);
    return { from, logFactor: 0.5 * chiSquare * held + 0.5 * Math.log(1 - held) };
  });
  const likeliest: typeof places = [];
  for (const place of places.toSorted((a, b) => b.logFactor - a.logFactor)) {
    if (likeliest.length === MOST) break;
    if (likeliest.every(({ from }) => Math.abs(from - place.from) >= NEAR)) likeliest.push(place);
  }
  return likeliest
    .map(({ from, logFactor }) => {
      const own = places.filter((place) => nearest(likeliest, place.from) === from);
      const relative = own.reduce((total, place) => total + Math.exp(place.logFactor - logFactor), 0);
      const chance = (stepChance * relative) / places.length;
      return { from, chance, odds: (chance * Math.exp(logFactor)) / (1 - stepChance) };
    })
    .filter(({ odds }) => odds >= LEAST_ODDS)
    .map(({ from, chance }) => ({ from, chance }));
}

function nearest(places: readonly { from: number }[], from: number): number {
  let best = Number.NaN;
  let distance = Infinity;
  for (const place of places) {
    if (Math.abs(place.from - from) < distance) {
      distance = Math.abs(place.from - from);
      best = place.from;
    }
  }
  return best;
}
