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
