// What may stand before and behind a name.
import { has, SMALL } from '../words/tags.ts';
import { at, GLUED, LINE, type Token } from '../words/tokens.ts';
import type { Tokens } from './parts.ts';

export const isSign = (token: Token, signs: string): boolean => token.kind === 'sign' && signs.includes(token.text);

/** True where a text or a sentence begins. */
export function opensSentence(tokens: Tokens, place: number): boolean {
  return place === 0 || at(tokens, place).gap === LINE || isSign(at(tokens, place - 1), '.!?:;');
}

/** True in mid-sentence, where a capital means a name: behind a word in small letters, a comma or a bracket. */
export function isInSentence(tokens: Tokens, place: number): boolean {
  const before = at(tokens, place - 1);
  if (place === 0 || at(tokens, place).gap === GLUED) return false;
  return isSign(before, ',;)') || (before.kind === 'word' && endsSmall(before));
}

const endsSmall = ({ text }: Token): boolean => {
  const last = text.at(-1) ?? '';
  return last >= 'a' && last <= 'z';
};

/** True where a text ends, but for what signs of `closing` there are. */
export function endsText(tokens: Tokens, place: number, closing = '.,!'): boolean {
  let behind = place;
  while (behind < place + MOST_SIGNS && isSign(at(tokens, behind), closing)) behind += 1;
  return behind >= tokens.length;
}
const MOST_SIGNS = 4;

/** True where a line or the text ends. */
export const endsLine = (tokens: Tokens, place: number): boolean =>
  place >= tokens.length || at(tokens, place).gap === LINE;

/** True where a name is over: a sign, the end, or one of the words. */
export function endsName(tokens: Tokens, place: number, words: ReadonlySet<string>): boolean {
  const behind = at(tokens, place);
  return place >= tokens.length || isSign(behind, '.,;!?') || (has(behind, SMALL) && words.has(behind.lower));
}
