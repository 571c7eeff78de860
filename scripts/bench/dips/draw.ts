// The labelled draw: `series.csv.gz` and `labels.csv.gz`, as vectors/benchmark/README.md describes them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ExpectedSeries, PeriodsInYear } from '@said/statistics';

export interface DrawnSeries {
  id: string;
  scenario: string;
  series: ExpectedSeries;
  judgeFrom: number;
}

export interface Change {
  start: number;
  end: number;
  direction: number;
  size: number;
}

export interface Label {
  id: string;
  scenario: string;
  from: number;
  last: number;
  change: Change | null;
}

const judgedFrom: Record<PeriodsInYear, number> = { 4: 16, 12: 24, 52: 104 };

export function readDraw(folder: string): DrawnSeries[] {
  return readRows(join(folder, 'series.csv.gz')).map((row) => {
    const field = (name: string): string => row.get(name) ?? '';
    const period = periodsInYear(field('freq'));
    const kind = field('kind') === 'count' ? 'count' : 'proportion';
    const n = field('n');
    const denominators = n ? { denominators: n.split(';').map(Number) } : {};
    const series = { kind, values: field('y').split(';').map(Number), period, ...denominators } as const;
    return { id: field('series_id'), scenario: field('scenario'), series, judgeFrom: judgedFrom[period] };
  });
}

export function readLabels(folder: string): Map<string, Label> {
  const labels = readRows(join(folder, 'labels.csv.gz')).map((row): Label => {
    const number = (name: string): number => Number(row.get(name));
    const change = { start: number('start'), end: number('end'), direction: number('direction') };
    return {
      id: row.get('series_id') ?? '',
      scenario: row.get('scenario') ?? '',
      from: number('eval_from'),
      last: number('n_points') - 1,
      change: row.get('injected') === '1' ? { ...change, size: number('size_sd') } : null,
    };
  });
  return new Map(labels.map((label) => [label.id, label]));
}

function periodsInYear(text: string): PeriodsInYear {
  const number = Number(text);
  if (number === 4 || number === 12 || number === 52) return number;
  throw new Error(`The draw has a series with ${text} periods a year; 4, 12 and 52 are known.`);
}

function readRows(path: string): Map<string, string>[] {
  const [header = '', ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trim().split(/\r?\n/u);
  const names = header.split(',');
  return lines.map((line) => new Map(line.split(',').map((cell, index) => [names[index] ?? '', cell])));
}
