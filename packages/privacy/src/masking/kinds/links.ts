// Words and signs between what says that a number follows and the number: "NHS number is:".
import { at, type Token } from '../words/tokens.ts';

// More than these are a sentence.
const MOST = 8;

/** The place behind the words and signs of a set that stand at a place. */
export function behindLinks(tokens: readonly Token[], place: number, links: ReadonlySet<string>): number {
  let behind = place;
  while (behind < place + MOST && links.has(at(tokens, behind).lower)) behind += 1;
  return behind;
}
