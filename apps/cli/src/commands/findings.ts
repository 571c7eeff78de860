import { type FindingChoice, readFinding, readFindings, readMeasures } from '@said/analysis';
import { AppError } from '@said/database';
import { type DatabaseOptions, type Effects, EXIT, type ExitCode, withDatabase } from '../context.ts';

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

export async function runFindings(options: DatabaseOptions & FindingChoice, { reporter }: Effects): Promise<ExitCode> {
  const findings = await withDatabase(options, ({ db }) => readFindings(db, options));
  if (options.json) {
    reporter.printJson(findings);
    return EXIT.done;
  }
  for (const { id, severity, state, sentence, elements } of findings) {
    reporter.print(`${id}  ${severity}, ${state}  [${elements.join(', ')}]\n  ${sentence}\n`);
  }
  reporter.note(findings.length === 1 ? '1 finding.' : `${findings.length} findings.`);
  return EXIT.done;
}

/** A finding with the rows behind it; their text was masked before it was stored. */
export async function runShow(id: string, options: DatabaseOptions, { reporter }: Effects): Promise<ExitCode> {
  const found = await withDatabase(options, ({ db }) => readFinding(db, id));
  if (!found) {
    throw new AppError('finding-unknown', `There is no finding ${JSON.stringify(id)}.`, {
      hint: 'List them with: said findings',
    });
  }
  if (options.json) {
    reporter.printJson(found);
    return EXIT.done;
  }
  const { finding, rows } = found;
  reporter.print(`${finding.sentence}\n`);
  reporter.print(`${finding.subject.name}, ${finding.period.label}: ${finding.severity}, ${finding.state}`);
  reporter.print(`Evidence for ${finding.elements.join(', ')}. Basis: ${finding.basis}.\n`);
  printRows(rows.slice(0, ROWS_SHOWN), reporter);
  if (finding.evidenceCount > ROWS_SHOWN) reporter.note(`${ROWS_SHOWN} of ${finding.evidenceCount} rows shown.`);
  return EXIT.done;
}

function printRows(rows: readonly Record<string, unknown>[], reporter: Effects['reporter']): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row).filter((column) => row[column] !== null)))];
  const cells = rows.map((row) => columns.map((column) => toCell(row[column])));
  reporter.printTable(columns, cells);
}

function toCell(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
}
