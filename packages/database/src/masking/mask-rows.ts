// Texts are masked in many small steps, and most texts need few of them. Each step is a level of nested selects: what
// it needs is a column of the level below, so rows can pass it by, and DuckDB compiles its patterns once. Rows only
// stream through the levels; no text waits in any of them.
import { type RawBuilder, sql } from 'kysely';

/** SQL of the columns that a step reads; each may be repeated. */
export interface StepInput {
  /** The text before any mask. */
  original: string;
  /** The text so far. */
  text: string;
  /** What an earlier step found out, or the text as it left it, by name. */
  of: (name: string) => string;
}

type StepSql = (input: StepInput) => string;

/** Looks at a text: adds columns by name. */
export interface Look {
  looks: Readonly<Record<string, StepSql>>;
}

/** Changes a text, where `when` holds. Later steps find the text as it is then under `name`. */
export interface Pass {
  name: string;
  when: StepSql;
  apply: StepSql;
}

export type Step = Look | Pass;

const column = (field: string, name: string): string => `"${field}: ${name}"`;

/** One level: the columns that a step adds for one field, and where the text is after it. */
function levelOf(step: Step, field: string, text: string): { columns: string[]; text: string } {
  const input: StepInput = { original: `"${field}"`, text, of: (name) => column(field, name) };
  if ('looks' in step) {
    return {
      columns: Object.entries(step.looks).map(([name, look]) => `${look(input)} as ${column(field, name)}`),
      text,
    };
  }
  const changed = `case when ${step.when(input)} then ${step.apply(input)} else ${text} end`;
  return { columns: [`${changed} as ${column(field, step.name)}`], text: column(field, step.name) };
}

/**
 * The rows of a relation, with the text columns `fields` as the steps leave them: what they held before is not among the
 * columns any more.
 * @param rows a table, or a select in brackets; it must not have columns called "field: …"
 */
export function stepThrough(
  rows: RawBuilder<unknown>,
  fields: readonly string[],
  steps: readonly Step[],
): RawBuilder<unknown> {
  if (fields.length === 0) return rows;
  let texts = fields.map((field) => `"${field}"`);
  let nested = rows;
  const added: string[] = [];
  for (const step of steps) {
    const levels = fields.map((field, index) => levelOf(step, field, texts[index] ?? ''));
    texts = levels.map(({ text }) => text);
    nested = sql`(select *, ${sql.raw(levels.flatMap(({ columns }) => columns).join(', '))} from ${nested})`;
    added.push(...fields.flatMap((field) => namesOf(step).map((name) => column(field, name))));
  }
  const masked = fields.map((field, index) => `${texts[index] ?? ''} as "${field}"`);
  return sql`(select * exclude (${sql.raw(added.join(', '))}) replace (${sql.raw(masked.join(', '))}) from ${nested})`;
}

const namesOf = (step: Step): string[] => ('looks' in step ? Object.keys(step.looks) : [step.name]);

/** SQL that is true where `condition` is and the dearer `look` is too; the look is only taken where the condition holds. */
export const onlyIf = (condition: string, look: string): string => `case when ${condition} then ${look} else false end`;
/** The same for "or": the look is only taken where the condition does not hold. */
export const orElse = (condition: string, look: string): string => `case when ${condition} then true else ${look} end`;
