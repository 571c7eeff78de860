import { readCouncil, readFilters } from '@said/application';
import { Hono } from 'hono';
import type { Data } from '../answers/data.ts';
import { check, noQuery } from './parameters.ts';

/** What every page shows or offers: whose data this is, and what there is to choose from. */
export const councilRoutes = ({ read }: Data) =>
  new Hono()
    .get('/about', check('query', noQuery), async (c) => c.json(await read(readCouncil)))
    .get('/filters', check('query', noQuery), async (c) => c.json(await read(readFilters)));
