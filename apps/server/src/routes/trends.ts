import { readMeasures } from '@said/analysis';
import { readSeries } from '@said/application';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Data } from '../answers/data.ts';
import { aName, check, given, noQuery } from './parameters.ts';

const seriesQuery = z.strictObject({
  measure: aName,
  service: aName.optional(),
  ward: aName.optional(),
  kind: aName.optional(),
  standard: aName.optional(),
  procedure: aName.optional(),
  channel: aName.optional(),
  grain: z.enum(['month', 'quarter']).default('month'),
  method: z.enum(['expected', 'xmr']).default('expected'),
});

export const trendsRoutes = ({ read }: Data) =>
  new Hono()
    .get('/measures', check('query', noQuery), (c) => c.json(readMeasures()))
    .get('/series', check('query', seriesQuery), async (c) => {
      const { measure, grain, ...choice } = c.req.valid('query');
      return c.json(await read(readSeries, { measure, grain, ...given(choice) }));
    });
