export { feedbackRows } from './feedback/write-rows.ts';
export { generateBorough, type Borough } from './generate-borough.ts';
export { matchTruths, type FindingLike, type TruthMatch } from './truths/match-truths.ts';
export type { ExpectedFinding, Truth } from './truths/truth.ts';
