// Prints how well dips and surges are told from chance on the labelled draw, beside the published anchors, and how fast.
// Usage: npm run bench:dips [-- --sample 20 --offset 0 --threads 2 --scenarios --flags flags.csv --draw FOLDER]
//   --sample N     every N-th series only
//   --scenarios    a line for each scenario
//   --flags FILE   also writes series_id,index,direction,score,flag for vectors/benchmark/score.py
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { expectedRange } from '@said/statistics';
import { anchors, commonAnchors } from './bench/dips/anchors.ts';
import { readDraw, readLabels, type Label } from './bench/dips/draw.ts';
import { type JudgedDraw, judgeInThreads } from './bench/dips/judge.ts';
import { commonThreshold, lastClean, scoreSeries } from './bench/dips/score.ts';
import { anchorLine, header, scoreLine } from './bench/dips/table.ts';

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '1' },
    offset: { type: 'string', default: '0' },
    threads: { type: 'string', default: '2' },
    scenarios: { type: 'boolean', default: false },
    flags: { type: 'string' },
    draw: { type: 'string', default: join(import.meta.dirname, '../packages/statistics/vectors/benchmark') },
  },
});

if (!existsSync(join(values.draw, 'series.csv.gz'))) {
  console.error(`There is no series.csv.gz in ${values.draw}. Name the folder of the labelled draw with --draw.`);
  process.exit(2);
}

const every = Number(values.sample);
const drawn = readDraw(values.draw).filter((_, index) => index % every === Number(values.offset));
const labels = [...readLabels(values.draw).values()];
const start = performance.now();
const judged = await judgeInThreads(drawn, Number(values.threads));
const seconds = (performance.now() - start) / 1000;
const processorSeconds = process.cpuUsage().user / 1e6;

console.log(
  `${drawn.length.toLocaleString('en-GB')} series prospectively in ${seconds.toFixed(1)} s on ${values.threads} threads (${processorSeconds.toFixed(1)} s of processor time)`,
);
printOwnThreshold(labels, judged);
printCommonThresholds(labels, judged);
printHonesty(labels, judged);
printLastPoint();
if (values.flags !== undefined) writeFlags(values.flags, judged);

function printOwnThreshold(labels: readonly Label[], judged: JudgedDraw): void {
  const scores = scoreSeries(labels, judged, ({ flagged }) => flagged);
  console.log(`\nAt the method's own threshold\n${header}`);
  for (const anchor of anchors) console.log(anchorLine(anchor));
  console.log(scoreLine('expected range (this program)', scores));
  if (!values.scenarios) return;
  console.log('');
  for (const [name, score] of scores) if (name !== 'ALL') console.log(scoreLine(name, new Map([['ALL', score]])));
}

function printCommonThresholds(labels: readonly Label[], judged: JudgedDraw): void {
  console.log('\nAt one common threshold, POD / POD 3 for FAR/pt of 0.5%, 1% and 2%');
  const wide = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(14)).join('');
  for (const [name = '', ...cells] of commonAnchors) console.log(name.padEnd(44) + wide(cells));
  const own = [0.005, 0.01, 0.02].map((rate) => {
    const threshold = commonThreshold(labels, judged, rate);
    const all = scoreSeries(labels, judged, ({ score }) => score > threshold).get('ALL');
    const big = all?.bySize.get(3);
    return `${percent(all?.found, all?.changes)} / ${percent(big?.found, big?.changes)}`;
  });
  console.log('expected range (this program)'.padEnd(44) + wide(own));
}

function printHonesty(labels: readonly Label[], judged: JudgedDraw): void {
  const levels = [0.1, 0.05, 0.01, 0.001];
  const clean = labels.flatMap((label) =>
    (judged.get(label.id) ?? []).filter(({ index }) => index >= label.from && index <= lastClean(label)),
  );
  for (const key of ['periodP', 'p'] as const) {
    const shares = levels.map(
      (level) => `${percent(clean.filter((point) => point[key] < level).length, clean.length, 2)}%`,
    );
    const name = key === 'p' ? 'p over the windows' : 'p of one period';
    console.log(`${key === 'p' ? '' : '\n'}Clean points with ${name} below 10%, 5%, 1%, 0.1%: ${shares.join(', ')}`);
  }
}

function printLastPoint(): void {
  const series = Array.from({ length: 1000 }, (_, id) => ({
    kind: 'count' as const,
    period: 12 as const,
    values: Array.from({ length: 60 }, (_, t) => 20 + ((id * 7 + t * 13 + ((t * t) % 5)) % 11) + 4 * Math.sin(t / 1.9)),
  })).map((one) => ({ ...one, values: one.values.map(Math.round) }));
  const start = performance.now();
  for (const one of series) expectedRange(one);
  console.log(
    `\nLast point of 1,000 series of 60 months: ${((performance.now() - start) / 1000).toFixed(2)} s on one thread`,
  );
}

function writeFlags(path: string, judged: JudgedDraw): void {
  const lines = ['series_id,index,direction,score,flag'];
  for (const [id, points] of judged) {
    for (const { index, direction, score, flagged } of points) {
      lines.push(`${id},${index},${direction},${score.toFixed(6)},${flagged ? 1 : 0}`);
    }
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
}

function percent(part = 0, whole = 0, digits = 1): string {
  return ((100 * part) / whole).toFixed(digits);
}
