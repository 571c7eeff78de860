import { readElement, readElements } from '@said/application';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Data } from '../answers/data.ts';
import { anElement, check, noQuery } from './parameters.ts';

const elementParam = z.object({ number: anElement });

export const standardRoutes = ({ read }: Data) =>
  new Hono()
    .get('/elements', check('query', noQuery), async (c) => c.json(await read(readElements)))
    .get('/elements/:number', check('param', elementParam), async (c) =>
      c.json(await read(readElement, c.req.valid('param').number)),
    );
