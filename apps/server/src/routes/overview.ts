import { readOverview } from '@said/application';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Data } from '../answers/data.ts';
import { aQuarter, check, given } from './parameters.ts';

const overviewQuery = z.strictObject({ quarter: aQuarter.optional() });

export const overviewRoutes = ({ read }: Data) =>
  new Hono().get('/overview', check('query', overviewQuery), async (c) =>
    c.json(await read(readOverview, given(c.req.valid('query')))),
  );
