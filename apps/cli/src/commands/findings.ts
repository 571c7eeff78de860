import type { Finding } from '@said/analysis';
import { readMeasures } from '@said/analysis/measures';
import { type FindingChoice, readFinding, readFindings } from '@said/application/findings';
import { readWorthALook, type WorthALookView } from '@said/application/worth-a-look';
import { countOf, wholeNumber } from '@said/wording';
import { type DatabaseOptions, type Effects, EXIT, type ExitCode, readDatabase } from '../effects/context.ts';

const ROWS_SHOWN = 20;

export async function runMeasures(options: { json?: boolean }, { reporter }: Effects): Promise<ExitCode> {
  const measures = readMeasures();
  if (options.json) reporter.printJson(measures);
  else {
    reporter.printTable(
      ['measure', 'definition', 'basis', 'unit', 'better'],
      measures.map(({ id, definition, basis, unit, polarity }) => [id, definition, basis, unit, polarity]),
    );
  }
  return EXIT.done;
}

export interface FindingsOptions extends DatabaseOptions, FindingChoice {
  /** Only the second list: what is unusual by itself and may well be chance. */
  worthALook?: boolean;
}

/** The main list and, clearly apart, what is worth a look; as JSON one of the two, so that nobody counts both as found. */
export async function runFindings(options: FindingsOptions, { reporter }: Effects): Promise<ExitCode> {
  const [findings, odd] = await readDatabase(options, ({ db }) =>
    Promise.all([readFindings(db, options), readWorthALook(db, options)]),
  );
  if (options.json) {
    reporter.printJson(options.worthALook ? odd : findings);
    return EXIT.done;
  }
  if (!options.worthALook) {
    for (const finding of findings) printFinding(finding, reporter);
    reporter.note(`${countOf(findings.length, 'finding')}.`);
  }
  printWorthALook(odd, reporter);
  return EXIT.done;
}

function printFinding({ id, severity, state, sentence, elements }: Finding, reporter: Effects['reporter']): void {
  reporter.print(
    `${id}  ${severity}, ${state}${elements.length > 0 ? `  [${elements.join(', ')}]` : ''}\n  ${sentence}\n`,
  );
}

function printWorthALook({ checked, findings }: WorthALookView, reporter: Effects['reporter']): void {
  if (checked === null) return;
  const intro =
    findings.length === 0
      ? 'Nothing more is worth a look.'
      : `${findings.length === 1 ? 'This one is' : `These ${wholeNumber(findings.length)} are`} unusual, but not among so much that was checked:`;
  reporter.print(`Worth a look\n  ${checked} ${intro}\n`);
  for (const finding of findings) printFinding(finding, reporter);
}

/** A finding with the rows behind it; their text was masked before it was stored. */
export async function runShow(id: string, options: DatabaseOptions, { reporter }: Effects): Promise<ExitCode> {
  const found = await readDatabase(options, ({ db }) => readFinding(db, id));
  if (options.json) {
    reporter.printJson(found);
    return EXIT.done;
  }
  const { finding, rows, workings } = found;
  reporter.print(`${finding.sentence}\n`);
  reporter.print(`${finding.subject.name}, ${finding.period.label}: ${finding.severity}, ${finding.state}`);
  const elements = finding.elements.length === 0 ? 'no element: it may be chance' : finding.elements.join(', ');
  if (workings.result !== '') reporter.print(`Result: ${workings.result}.`);
  reporter.print(`First seen in the analysis up to ${workings.firstSeen}.`);
  reporter.print(`Evidence for ${elements}. Basis: ${finding.basis}.\n`);
  for (const sentence of workings.method) reporter.print(sentence);
  for (const { title, rows: parts } of workings.drivers) {
    reporter.print(`\n${title}`);
    reporter.printTable(
      ['part', 'name', 'result', 'expected', 'cases', '% of the difference'],
      parts.map((part) => [
        part.kind,
        part.name,
        rounded(part.observed),
        rounded(part.expected),
        part.n,
        Math.round(100 * part.part),
      ]),
    );
  }
  // A few results of a standard come before the many complaints that are counted beside them.
  const shown = [...Map.groupBy(rows, ({ dataset }) => dataset).values()]
    .toSorted((a, b) => a.length - b.length)
    .map((own) => own.slice(0, ROWS_SHOWN));
  for (const own of shown) printRows(own, reporter);
  const count = shown.flat().length;
  if (finding.evidenceCount > count) reporter.note(`${count} of ${finding.evidenceCount} rows shown.`);
  return EXIT.done;
}

const rounded = (value: number): number => Math.round(10 * value) / 10;

function printRows(rows: readonly Record<string, unknown>[], reporter: Effects['reporter']): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row).filter((column) => row[column] !== null)))];
  const cells = rows.map((row) => columns.map((column) => toCell(row[column])));
  reporter.printTable(columns, cells);
}

function toCell(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
}
