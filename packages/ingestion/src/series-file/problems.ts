import { basename } from 'node:path';
import { AppError } from '@said/database';

/** One thing wrong with a series file. */
export interface SeriesProblem {
  line: number;
  column: string;
  value: string;
  message: string;
}

const MOST_SHOWN = 10;

/** Gathers what is wrong with a file, so that all of it can be put right at once. */
export class SeriesProblems {
  readonly #file: string;
  readonly #shown: SeriesProblem[] = [];
  #count = 0;

  constructor(path: string) {
    this.#file = basename(path);
  }

  add(problem: SeriesProblem): void {
    this.#count += 1;
    if (this.#shown.length < MOST_SHOWN) this.#shown.push(problem);
  }

  /** @throws AppError `series-file` when there was anything */
  throwIfAny(): void {
    if (this.#count === 0) return;
    const lines = this.#shown.toSorted((a, b) => a.line - b.line).map((problem) => this.#describe(problem));
    const rest = this.#count - this.#shown.length;
    const more = rest > 0 ? [`… and ${rest} more like these.`] : [];
    throw new AppError('series-file', [...lines, ...more].join('\n'), {
      hint: 'Nothing was judged. Put these cells right and run the command again.',
    });
  }

  #describe({ line, column, value, message }: SeriesProblem): string {
    return `${this.#file}, line ${line}, column ${JSON.stringify(column)}, value ${JSON.stringify(value)}: ${message}`;
  }
}
