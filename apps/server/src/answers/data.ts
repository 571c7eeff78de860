import { type OpenDatabase, readRevision } from '@said/database';
import { rememberAnswers } from './remember.ts';

type Reader<Query extends unknown[], Answer> = (db: OpenDatabase['db'], ...query: Query) => Promise<Answer>;

/** What the routes ask of the data. Tests give their own. */
export interface Data {
  /** The answer of a reader, from memory while the data stays the same. */
  read: <Query extends unknown[], Answer>(reader: Reader<Query, Answer>, ...query: Query) => Promise<Answer>;
  /** The answer of a reader, never remembered: for rows of single cases, which stay in no memory longer than needed. */
  readAfresh: <Query extends unknown[], Answer>(reader: Reader<Query, Answer>, ...query: Query) => Promise<Answer>;
  /** Another text after every change of the data. */
  revision: () => Promise<string>;
}

/** Most views have some 20,000 characters, a council's boundaries some hundred thousand. */
const MOST_CHARACTERS = 30_000_000;

/** The data of one open database. */
export function databaseData({ db }: Pick<OpenDatabase, 'db'>): Data {
  const remember = rememberAnswers(MOST_CHARACTERS);
  const revision = (): Promise<string> => readRevision(db);
  return {
    // The revision is read before the answer: a change in between is seen by the next question, never missed.
    read: async (reader, ...query) =>
      remember({ revision: await revision(), reader, query }, () => reader(db, ...query)),
    readAfresh: (reader, ...query) => reader(db, ...query),
    revision,
  };
}
