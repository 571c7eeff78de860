import type { JudgedPoint } from '../../series/judge.ts';

/** So long a new level that is not right again is still the same episode; later it is the new normal. */
const MOST_CARRIED = 6;
/** As single good points do not end an episode, two in a row do. */
export const POINTS_TO_RECOVER = 2;

/**
 * Which points belong to an episode: those flagged on the worse side, and those after them that would have been outside
 * the range of the first one. Low points pull the expected range down with them; what was usual before the episode
 * began says when it is over. Methods without chances have fixed limits: there the flags are all.
 */
export function episodeFlags(judged: readonly JudgedPoint[], worse: 1 | -1): boolean[] {
  let limit: number | null = null;
  let carried = 0;
  let good = 0;
  return judged.map((point) => {
    const isFlagged = point.flag === worse;
    if (isFlagged && limit === null) limit = worse === 1 ? point.upper : point.lower;
    if (isFlagged) carried = 0;
    const isCarried = !isFlagged && carried < MOST_CARRIED && isBeyond(point, limit, worse);
    if (isCarried) carried += 1;
    good = isFlagged || isCarried ? 0 : good + 1;
    if (good >= POINTS_TO_RECOVER) limit = null;
    return isFlagged || isCarried;
  });
}

function isBeyond({ value, p }: JudgedPoint, limit: number | null, worse: 1 | -1): boolean {
  return value !== null && p !== null && limit !== null && worse * (value - limit) > 0;
}
