/** What is asked: a reader and its parameters, of one state of the data. */
interface Question {
  revision: string;
  reader: object;
  query: readonly unknown[];
}

interface Kept {
  answer: Promise<unknown>;
  /** Characters of the answer as JSON; 0 while it is on its way. */
  size: number;
}

/**
 * Gives the answer to a question that was asked before without asking again. Forgets everything when the data has
 * another revision, and what was not asked for longest when the answers have more than `mostCharacters` as JSON.
 */
export function rememberAnswers(mostCharacters: number) {
  const kept = new Map<string, Kept>();
  const nameOf = nameObjects();
  let revision = '';
  let characters = 0;

  const forget = (key: string): void => {
    characters -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };

  /** Notes how large an answer is, unless it has been forgotten meanwhile, and makes room for it. */
  const weigh = (key: string, entry: Kept, answer: unknown): void => {
    if (kept.get(key) !== entry) return;
    entry.size = JSON.stringify(answer)?.length ?? 0;
    characters += entry.size;
    for (const oldest of kept.keys()) {
      if (characters <= mostCharacters) break;
      forget(oldest);
    }
  };

  return <Answer>(question: Question, ask: () => Promise<Answer>): Promise<Answer> => {
    if (question.revision !== revision) {
      revision = question.revision;
      for (const key of kept.keys()) forget(key);
    }
    const key = `${nameOf(question.reader)} ${JSON.stringify(question.query)}`;
    const entry = kept.get(key) ?? { answer: ask(), size: 0 };
    const answer = entry.answer as Promise<Answer>;
    const isNew = !kept.has(key);
    // Taken out and put in again, so that the map stands in the order of the last question.
    kept.delete(key);
    kept.set(key, entry);
    // A failure is told once and asked again the next time.
    if (isNew)
      answer.then(
        (found) => weigh(key, entry, found),
        () => kept.get(key) === entry && forget(key),
      );
    return answer;
  };
}

/** Gives each object a number of its own: two readers may bear the same name. */
function nameObjects(): (object: object) => number {
  const numbers = new WeakMap<object, number>();
  let last = 0;
  return (object) => {
    const number = numbers.get(object) ?? (last += 1);
    numbers.set(object, number);
    return number;
  };
}
