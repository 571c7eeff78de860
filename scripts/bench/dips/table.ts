import type { Score } from './score.ts';

const WIDTH = 44;
export const header =
  ' '.repeat(WIDTH) +
  ['FAR/pt', 'FAR/ser', 'POD', 'POD 1', 'POD 2', 'POD 3', 'delay', 'PPV', 'worst'].map(cell).join('');

/** One line of the table; the worst scenario by false alarms, with and without the one that has a planted step. */
export function scoreLine(name: string, scores: ReadonlyMap<string, Score>): string {
  const all = scores.get('ALL');
  if (!all) return name;
  const size = (k: number): string => {
    const own = all.bySize.get(k);
    return share(own?.found ?? 0, own?.changes ?? 0, 1);
  };
  const cells = [
    share(all.falseAlarms, all.cleanPoints, 2),
    share(all.quietSeriesAlarmed, all.quietSeries, 1),
    share(all.found, all.changes, 1),
    size(1),
    size(2),
    size(3),
    (all.delay / all.found).toFixed(2),
    share(all.insideAlarms, all.insideAlarms + all.falseAlarms, 1),
  ];
  return `${name.padEnd(WIDTH)}${cells.map(cell).join('')}  ${worstScenarios(scores)}`;
}

/** A line of figures that were published, not measured here. */
export function anchorLine([name, ...cells]: readonly string[]): string {
  return `${(name ?? '').padEnd(WIDTH)}${cells.map(cell).join('')}`;
}

function worstScenarios(scores: ReadonlyMap<string, Score>): string {
  return [...scores]
    .filter(([key]) => key !== 'ALL')
    .map(([key, { falseAlarms, cleanPoints }]) => ({ key: key.slice(0, 3), rate: falseAlarms / cleanPoints }))
    .toSorted((a, b) => b.rate - a.rate)
    .slice(0, 3)
    .map(({ key, rate }) => `${(100 * rate).toFixed(1)}% ${key}`)
    .join(', ');
}

function share(part: number, whole: number, digits: number): string {
  return whole > 0 ? `${((100 * part) / whole).toFixed(digits)}%` : '–';
}

function cell(text: string): string {
  return text.padStart(9);
}
