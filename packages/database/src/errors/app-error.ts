/** What went wrong, for people, with a stable code for programs and the next thing to do. */
export class AppError extends Error {
  readonly code: string;
  readonly hint: string | undefined;

  constructor(code: string, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.hint = options.hint;
  }
}

/** What was asked for does not go together: the command was wrong, not what it read. */
export class UsageError extends AppError {}

// What DuckDB says of a disk without room; the system's own errors have a code.
const WORDS = /no space left on device|not enough space on the disk|disk quota exceeded|max_temp_directory_size/i;
const CODES = ['ENOSPC', 'EDQUOT'];

/** True for a failure, of the system or of DuckDB, whose cause is a disk that is full. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return CODES.includes(code) || WORDS.test(error.message) || isDiskFull(error.cause);
}

/** Says that a disk is full. @param what as it begins the sentence: `a.csv could not be imported` */
export function diskFull(what: string, cause: unknown): AppError {
  return new AppError('disk-full', `${what}: the disk is full.`, {
    hint: 'Make room on the disk and try again. What was stored before is unchanged.',
    cause,
  });
}
