import { readAssessments, readDevelopmentAreas } from '@said/application';
import { Hono } from 'hono';
import type { Data } from '../answers/data.ts';
import { check, noQuery } from './parameters.ts';

export const assessmentsRoutes = ({ read }: Data) =>
  new Hono()
    .get('/assessments', check('query', noQuery), async (c) => c.json(await read(readAssessments)))
    .get('/development-areas', check('query', noQuery), async (c) => c.json(await read(readDevelopmentAreas)));
