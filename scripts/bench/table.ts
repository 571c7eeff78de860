// Lines of the performance table: medians of the runs, and the ratio to other runs made in turn with them.
import type { Measurement } from './report.ts';

const NAME_WIDTH = 42;
const COLUMNS = ['wall s', 'range', 'CPU s', 'wall ×', 'CPU ×', 'peak MB'];

const line = (name: string, cells: readonly string[]): string =>
  name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(11)).join('');

export const headings = (): string => line('', COLUMNS);

/** The middle one; the lower of the two in the middle of an even number. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
}

type Figure = 'seconds' | 'processorSeconds';

// Run by run: what disturbed both of a pair disturbs their ratio least.
function ratio(measured: readonly Measurement[], against: readonly Measurement[], figure: Figure): string {
  const ratios = against.flatMap((other, run) => {
    const one = measured[run];
    return one ? [one[figure] / other[figure]] : [];
  });
  return ratios.length === 0 ? '–' : median(ratios).toFixed(2);
}

/** One line of the table. */
export function tableLine(
  name: string,
  measured: readonly Measurement[],
  against: readonly Measurement[] = [],
): string {
  const seconds = measured.map((run) => run.seconds);
  const peak = Math.max(...measured.map(({ peakMb }) => peakMb));
  return line(name, [
    median(seconds).toFixed(2),
    `${Math.min(...seconds).toFixed(1)}–${Math.max(...seconds).toFixed(1)}`,
    median(measured.map(({ processorSeconds }) => processorSeconds)).toFixed(2),
    ratio(measured, against, 'seconds'),
    ratio(measured, against, 'processorSeconds'),
    peak.toFixed(0),
  ]);
}
