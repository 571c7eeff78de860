// The server is the only opener of the file and only reads it, so an answer stays right for as long as it runs.

/** Gives the answer to a question that was asked before without asking again; forgets the oldest beyond `most`. */
export function rememberAnswers(most: number) {
  const answers = new Map<string, Promise<unknown>>();
  return <Query extends unknown[], Answer>(name: string, read: (...query: Query) => Promise<Answer>) =>
    (...query: Query): Promise<Answer> => {
      const key = `${name} ${JSON.stringify(query)}`;
      const known = answers.get(key) as Promise<Answer> | undefined;
      if (known) return known;
      const answer = read(...query);
      answers.set(key, answer);
      // A failure is told once and asked again the next time.
      answer.catch(() => answers.delete(key));
      const oldest = answers.keys().next().value;
      if (answers.size > most && oldest !== undefined) answers.delete(oldest);
      return answer;
    };
}
