// Checks that what the generator plants is found: node --conditions=mono-source scripts/truths.ts [--seeds 20] [--from 1]
// Each seed's borough is written to a temporary folder, imported and analysed. Ends with 1 if a truth that today's
// detectors can see was missed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse, readFindings } from '@said/application';
import { openDatabase } from '@said/database';
import { ingest } from '@said/ingestion';
import { generateBorough, matchTruths, type TruthMatch } from '@said/sample';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    from: { type: 'string', default: '1' },
    extras: { type: 'boolean', default: false },
  },
});

async function checkSeed(seed: number): Promise<TruthMatch> {
  const folder = mkdtempSync(join(tmpdir(), `said-truths-${seed}-`));
  try {
    const { files, truths } = generateBorough(seed);
    const source = join(folder, 'sample');
    mkdirSync(source);
    for (const [path, content] of files) writeFileSync(join(source, path), content);
    const database = await openDatabase(join(folder, 'sample.duckdb'), { create: true });
    try {
      await ingest(database, [source], {});
      await analyse(database.db, {});
      const findings = await readFindings(database.db, {});
      return matchTruths(truths, findings);
    } finally {
      await database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let missed = 0;
const first = Number(values.from);
for (let seed = first; seed < first + Number(values.seeds); seed++) {
  const match = await checkSeed(seed);
  missed += match.missed.length;
  const line = [
    `seed ${seed}`,
    `found ${match.found.length}: ${match.found.map(({ truth }) => truth).join(', ')}`,
    `missed ${match.missed.length}${match.missed.length > 0 ? `: ${match.missed.join(', ')}` : ''}`,
    `waiting ${match.waiting.map(({ truth, sentences }) => `${truth} (${sentences.length})`).join(', ')}`,
    `extra ${match.extra.length}`,
  ];
  console.log(line.join(' | '));
  if (values.extras) for (const extra of match.extra) console.log(`    ${extra.detector}: ${extra.sentence}`);
}
process.exitCode = missed > 0 ? 1 : 0;
