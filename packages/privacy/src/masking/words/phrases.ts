// Phrases of several words, looked for in any letters.
import { NONE } from './rules.ts';
import { at, GLUED, type Token, tokenise } from './tokens.ts';

interface Step {
  isEnd: boolean;
  next: Map<string, Step>;
}

const step = (): Step => ({ isEnd: false, next: new Map() });

const keyOf = ({ lower, gap }: Token): string => (gap === GLUED ? lower : ` ${lower}`);

/** A list of phrases, such as `spoke to|dealt with`. */
export class Phrases {
  readonly #root = step();
  /** The first word of each. */
  readonly firstWords: readonly string[];

  constructor(list: string) {
    const firstWords = new Set<string>();
    for (const phrase of list.split('|')) firstWords.add(this.#add(tokenise(phrase)));
    this.firstWords = [...firstWords];
  }

  #add(tokens: readonly Token[]): string {
    let reached = this.#root;
    for (const [index, token] of tokens.entries()) {
      const key = index === 0 ? token.lower : keyOf(token);
      const known = reached.next.get(key) ?? step();
      reached.next.set(key, known);
      reached = known;
    }
    reached.isEnd = true;
    return at(tokens, 0).lower;
  }

  /** The place behind the longest phrase that begins at a place, or `NONE`. */
  behind(tokens: readonly Token[], place: number): number {
    let reached = this.#root.next.get(at(tokens, place).lower);
    let end = NONE;
    for (let index = place + 1; reached !== undefined; index += 1) {
      if (reached.isEnd) end = index;
      reached = reached.next.get(keyOf(at(tokens, index)));
    }
    return end;
  }
}

/** A set of single words or signs, written with blanks or strokes between them. */
export const anyOf = (list: string): ReadonlySet<string> => new Set(list.split(/[|\s]+/));
