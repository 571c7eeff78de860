// The parameters that each route takes. Unknown names are refused, not ignored: a typing slip must not widen a view.
import { zValidator } from '@hono/zod-validator';
import type { ValidationTargets } from 'hono';
import { z } from 'zod';
import { respondWithProblem } from './problem.ts';

const name = z.string().trim().min(1).max(200);
const quarter = z
  .string()
  .regex(/^\d{4}-\d{2}[ -]Q[1-4]$/, 'write a quarter like 2024-25 Q2')
  .transform((text) => text.replace(/[ -](?=Q)/, ' '));
const day = z.iso.date('write a day like 2024-04-01');
const element = z.string().regex(/^[1-5]\.\d\.\d{1,2}$/, 'write an element like 4.3.1');

export const noQuery = z.strictObject({});
export const overviewQuery = z.strictObject({ quarter: quarter.optional() });
export const seriesQuery = z.strictObject({
  measure: name,
  service: name.optional(),
  ward: name.optional(),
  kind: name.optional(),
  standard: name.optional(),
  grain: z.enum(['month', 'quarter']).default('month'),
  method: z.enum(['expected', 'xmr']).default('expected'),
});
export const findingsQuery = z.strictObject({
  quarter: quarter.optional(),
  element: element.optional(),
  detector: name.optional(),
  service: name.optional(),
  ward: name.optional(),
});
export const wardsQuery = z.strictObject({ quarter: quarter.optional(), kind: name.optional() });
export const boundariesQuery = z.strictObject({ on: day.optional() });
export const elementParam = z.object({ number: element });
export const findingParam = z.object({ id: name });

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
