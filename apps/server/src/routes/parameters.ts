// The parameters of the routes. Unknown names are refused, not ignored: a typing slip must not widen a view.
import { zValidator } from '@hono/zod-validator';
import type { ValidationTargets } from 'hono';
import { z } from 'zod';
import { respondWithProblem } from '../answers/problem.ts';

/** A name out of the data: of a service, a ward, a kind, a measure or a standard. */
export const aName = z.string().trim().min(1).max(200);

export const aQuarter = z
  .string()
  .regex(/^\d{4}-\d{2}[ -]Q[1-4]$/, 'write a quarter like 2024-25 Q2')
  .transform((text) => text.replace(/[ -](?=Q)/, ' '));

export const aDay = z.iso.date('write a day like 2024-04-01');

export const anElement = z.string().regex(/^[1-5]\.\d\.\d{1,2}$/, 'write an element like 4.3.1');

/** For a route without parameters. */
export const noQuery = z.strictObject({});

/** Checks a part of the request against its schema; what does not fit becomes a problem that names the parameter. */
export function check<T extends z.ZodType, Target extends keyof ValidationTargets>(target: Target, schema: T) {
  return zValidator(target, schema, (result, context) => {
    if (result.success) return undefined;
    const errors = result.error.issues.map((issue) => ({
      parameter: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.'),
      message: issue.code === 'unrecognized_keys' ? 'is not a parameter of this address' : issue.message,
    }));
    return respondWithProblem(context, {
      status: 400,
      code: 'query-invalid',
      title: 'The address is not right',
      detail: errors.map(({ parameter, message }) => `${parameter}: ${message}`).join('; '),
      errors,
    });
  });
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The parameters that were given. One that was left out is absent, not undefined: readers use exact properties. */
export function given<T extends object>(query: T): Given<T> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Given<T>;
}
