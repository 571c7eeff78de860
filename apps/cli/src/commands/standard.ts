import { readAssessments, readElement, readElements } from '@said/application';
import type { AssessmentView, ElementView } from '@said/analysis';
import { type DatabaseOptions, type Effects, EXIT, type ExitCode, readDatabase } from '../effects/context.ts';

export async function runElements(
  number: string | undefined,
  options: DatabaseOptions,
  { reporter }: Effects,
): Promise<ExitCode> {
  const elements = await readDatabase(options, ({ db }) =>
    number === undefined ? readElements(db) : readElement(db, number).then((element) => [element]),
  );
  if (options.json) reporter.printJson(elements);
  else if (number === undefined) printElements(elements, reporter);
  else elements.forEach((element) => printElement(element, reporter));
  return EXIT.done;
}

function printElements(elements: readonly ElementView[], reporter: Effects['reporter']): void {
  reporter.printTable(
    ['element', 'title', 'data can', 'evidence', 'suggestion', 'last outcome'],
    elements.map((element) => [
      element.element,
      element.title,
      { direct: 'show it', supporting: 'support it', none: 'not show it' }[element.evidenceKind],
      element.evidence.length,
      element.suggestion,
      element.last && `${element.last.level} (${element.last.date})`,
    ]),
  );
  reporter.note('A suggestion is for a person to judge: the assessor decides.');
}

function printElement(element: ElementView, reporter: Effects['reporter']): void {
  reporter.print(`${element.element} ${element.title}`);
  const last = element.last ? `${element.last.level} (${element.last.date})` : 'not known';
  reporter.print(`Suggestion: ${element.suggestion ?? 'none'}. Last outcome: ${last}.`);
  element.reasons.forEach((reason) => reporter.print(`  - ${reason}`));
  element.evidence.forEach(({ kind, date, title }) => reporter.print(`  ${date ?? 'undated'}  ${kind}: ${title}`));
}

export async function runAssessments(options: DatabaseOptions, { reporter }: Effects): Promise<ExitCode> {
  const visits = await readDatabase(options, ({ db }) => readAssessments(db));
  if (options.json) reporter.printJson(visits);
  else printAssessments(visits, reporter);
  return EXIT.done;
}

function printAssessments(visits: readonly AssessmentView[], reporter: Effects['reporter']): void {
  reporter.printTable(
    ['date', 'visit', 'non', 'partial', 'full', 'plus', 'plus by criterion 1–5', 'basis'],
    visits.map((visit) => [
      visit.date,
      visit.kind,
      visit.non,
      visit.partial,
      visit.full,
      visit.plus,
      plusByCriterion(visit),
      visit.basis,
    ]),
  );
  reporter.note('– means not published. Compare visits within a three-year cycle: each full assessment starts afresh.');
}

function plusByCriterion({ byCriterion }: AssessmentView): string | null {
  return (
    byCriterion &&
    Object.values(byCriterion)
      .map(({ plus }) => plus ?? '?')
      .join('/')
  );
}
