import { readBoundaries, readWards } from '@said/application';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Data } from '../answers/data.ts';
import { aDay, aName, aQuarter, check, given } from './parameters.ts';

const wardsQuery = z.strictObject({ quarter: aQuarter.optional(), kind: aName.optional() });
const boundariesQuery = z.strictObject({ on: aDay.optional() });

export const wardsRoutes = ({ read }: Data) =>
  new Hono()
    .get('/wards', check('query', wardsQuery), async (c) => c.json(await read(readWards, given(c.req.valid('query')))))
    .get('/boundaries', check('query', boundariesQuery), async (c) =>
      c.json(await read(readBoundaries, given(c.req.valid('query')))),
    );
