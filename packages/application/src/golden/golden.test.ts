// What the analysis says of a frozen council: every finding with its workings, the overview, wards and series. Whoever
// changes what is found or said sees here what else changed with it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase } from '@said/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SeriesView } from '../views/trends/series-view.ts';
import {
  analyse,
  readElements,
  readFilters,
  readFinding,
  readFindings,
  readOverview,
  readSeries,
  readWards,
  readWorthALook,
  type SeriesFilters,
} from '../index.ts';
import { expectFolder, rounded, toText } from './golden-folder.ts';
import { loadCouncil } from './load-council.ts';

const FOLDER = join(import.meta.dirname, 'golden');
/** Some ten seconds of work, on machines that do other things meanwhile. */
const PATIENCE = 120_000;

let folder: string;
let open: OpenDatabase;
let analysed: Awaited<ReturnType<typeof analyse>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'said-golden-'));
  open = await openDatabase(join(folder, 'council.duckdb'), { create: true });
  await loadCouncil(open.db);
  analysed = await analyse(open.db);
}, PATIENCE);
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

it('finds and says what it found and said before', async () => {
  const headline = await readFindings(open.db);
  const odd = (await readWorthALook(open.db)).findings;
  const findings = await Promise.all(
    [...headline, ...odd].map(async ({ id }) => {
      const { finding, workings, total } = await readFinding(open.db, id, { limit: 0 });
      return { ...finding, workings, total };
    }),
  );
  const order = (a: (typeof findings)[0], b: (typeof findings)[0]): number =>
    [a.detector, a.measure, a.subject.id, a.period.from, a.id].join('|') <
    [b.detector, b.measure, b.subject.id, b.period.from, b.id].join('|')
      ? -1
      : 1;
  expectFolder(
    join(FOLDER, 'findings'),
    new Map([
      ['analysis.json', toText(analysed)],
      ['findings.json', toText(findings.toSorted(order))],
    ]),
  );
  expect(headline.length).toBe(analysed.findings);
});

it('shows what it showed before', async () => {
  expectFolder(
    join(FOLDER, 'views'),
    new Map([
      ['elements.json', toText(await readElements(open.db))],
      ['filters.json', toText(await readFilters(open.db))],
      ['overview.json', toText(await readOverview(open.db))],
      ['wards.json', toText(await readWards(open.db))],
    ]),
  );
});

it(
  'draws what it drew before',
  async () => {
    const files = new Map<string, string>();
    for (const [name, filters] of await chosenSeries()) {
      files.set(`${slug(name)}.json`, toText(readable(await readSeries(open.db, filters))));
    }
    expectFolder(join(FOLDER, 'series'), files);
  },
  PATIENCE,
);

const SERVICE = 'Waste and Recycling';
const WARD = 'E05999105';

/** Every measure as it opens; and some for a service, for a ward, by quarter and by the other chart. */
async function chosenSeries(): Promise<Map<string, SeriesFilters>> {
  const { series, standards } = await readFilters(open.db);
  const whole = series.map(({ measure, splits }): [string, SeriesFilters] => {
    const [first] = splits.includes('standard') ? standards : [];
    return [measure, { measure, grain: 'month', ...(first && { standard: first.name }) }];
  });
  const month = { grain: 'month', service: SERVICE } as const;
  return new Map([
    ...whole,
    ['complaints-received of a service', { measure: 'complaints-received', ...month }],
    ['stage-1-in-time of a service', { measure: 'stage-1-in-time', ...month }],
    ['working-days-to-answer of a service', { measure: 'working-days-to-answer', ...month }],
    ['days-to-close of a service', { measure: 'days-to-close', ...month, kind: 'service request' }],
    ['satisfaction of a service', { measure: 'satisfaction', ...month }],
    ['complaints-per-1000 of a ward', { measure: 'complaints-per-1000', grain: 'month', ward: WARD }],
    ['stage-1-in-time by quarter', { measure: 'stage-1-in-time', grain: 'quarter' }],
    ['complaints-received by the xmr chart', { measure: 'complaints-received', grain: 'month', method: 'xmr' }],
  ]);
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

/** A line for each point, and findings by what they say. */
function readable({ points, findings, measure, ...view }: SeriesView): unknown {
  const columns = 'label, value of n, centre (lower to upper), rule, flag';
  return {
    measure: measure.id,
    ...view,
    columns,
    points: points.map(({ label, value, n, centre, lower, upper, rule, flag, incomplete }) =>
      [
        label,
        `${cell(value)} of ${cell(n)}`,
        `${cell(centre)} (${cell(lower)} to ${cell(upper)})`,
        rule,
        flag ?? '-',
        ...(incomplete ? ['incomplete'] : []),
      ].join(', '),
    ),
    findings: findings.map(({ id, sentence }) => `${id} ${sentence}`).toSorted(),
  };
}

function cell(value: number | null): string {
  return value === null ? '-' : String(rounded(value));
}
