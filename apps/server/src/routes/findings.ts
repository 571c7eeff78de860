import { type Finding } from '@said/analysis';
import { readFinding, readFindings } from '@said/application';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Data } from '../answers/data.ts';
import { aName, anElement, aQuarter, check, given } from './parameters.ts';

const findingsQuery = z.strictObject({
  quarter: aQuarter.optional(),
  element: anElement.optional(),
  detector: aName.optional(),
  service: aName.optional(),
  ward: aName.optional(),
});
const findingParam = z.object({ id: aName });

export const findingsRoutes = ({ read, readAfresh }: Data) =>
  new Hono()
    .get('/findings', check('query', findingsQuery), async (c) => {
      const findings: Finding[] = await read(readFindings, given(c.req.valid('query')));
      return c.json(findings);
    })
    // Its rows hold what residents wrote, so neither the server nor the browser keeps them.
    .get('/findings/:id', check('param', findingParam), async (c) => {
      c.header('Cache-Control', 'no-store');
      return c.json(await readAfresh(readFinding, c.req.valid('param').id));
    });
