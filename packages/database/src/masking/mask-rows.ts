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

// Rules take these for the end of one text and the beginning of the next (see `START` and `STOP`).
const BETWEEN = 'chr(30) || chr(30)';
const JOINED = 'joined texts';
const PARTS = 'parts of the texts';

const column = (name: string): string => `"step: ${name}"`;

/** One level: the columns that a step adds, and where the text is after it. */
function levelOf(step: Step, original: string, text: string): { columns: string[]; text: string } {
  const input: StepInput = { original, text, of: column };
  if ('looks' in step) {
    const looks = Object.entries(step.looks);
    return { columns: looks.map(([name, look]) => `${look(input)} as ${column(name)}`), text };
  }
  const changed = `case when ${step.when(input)} then ${step.apply(input)} else ${text} end`;
  return { columns: [`${changed} as ${column(step.name)}`], text: column(step.name) };
}

interface Levels {
  rows: RawBuilder<unknown>;
  text: string;
  added: readonly string[];
}

function addLevels(rows: RawBuilder<unknown>, original: string, steps: readonly Step[]): Levels {
  const start: Levels = { rows, text: original, added: [] };
  return steps.reduce((below, step) => {
    const { columns, text } = levelOf(step, original, below.text);
    const names = 'looks' in step ? Object.keys(step.looks) : [step.name];
    return {
      rows: sql`(select *, ${sql.raw(columns.join(', '))} from ${below.rows})`,
      text,
      added: [...below.added, ...names.map(column)],
    };
  }, start);
}

/**
 * The rows of a relation, with the text columns `fields` as the steps leave them: what they held before is not among the
 * columns any more. All texts of a row go through the steps as one, as every step costs time of its own.
 * @param rows a table, or a select in brackets; it must not have columns called "step: …"
 */
export function stepThrough(
  rows: RawBuilder<unknown>,
  fields: readonly string[],
  steps: readonly Step[],
): RawBuilder<unknown> {
  const [only, ...others] = fields.map((field) => `"${field}"`);
  if (only === undefined) return rows;
  if (others.length > 0) return stepThroughJoined(rows, [only, ...others], steps);
  const { rows: nested, text, added } = addLevels(rows, only, steps);
  return sql`(select * exclude (${sql.raw(added.join(', '))}) replace (${sql.raw(`${text} as ${only}`)}) from ${nested})`;
}

function stepThroughJoined(
  rows: RawBuilder<unknown>,
  fields: readonly string[],
  steps: readonly Step[],
): RawBuilder<unknown> {
  const whole = fields.map(
    (field) =>
      `coalesce(case when contains(${field}, chr(30)) then replace(${field}, chr(30), ' ') else ${field} end, '')`,
  );
  const joined = sql`(select *, ${sql.raw(whole.join(` || ${BETWEEN} || `))} as "${sql.raw(JOINED)}" from ${rows})`;
  const { rows: nested, text, added } = addLevels(joined, `"${JOINED}"`, steps);
  const split = sql.raw(`case when ${text} <> "${JOINED}" then string_split(${text}, ${BETWEEN}) end as "${PARTS}"`);
  // A text that is null in a row in which another is masked is an empty part.
  const masked = fields.map(
    (field, index) =>
      `case when "${PARTS}" is null then ${field} else nullif("${PARTS}"[${index + 1}], '') end as ${field}`,
  );
  return sql`(select * exclude (${sql.raw([...added, `"${JOINED}"`, `"${PARTS}"`].join(', '))}) replace (${sql.raw(masked.join(', '))})
    from (select *, ${split} from ${nested}))`;
}

/** SQL that is true where `condition` is and the dearer `look` is too; the look is only taken where the condition holds. */
export const onlyIf = (condition: string, look: string): string => `case when ${condition} then ${look} else false end`;
/** The same for "or": the look is only taken where the condition does not hold. */
export const orElse = (condition: string, look: string): string => `case when ${condition} then true else ${look} end`;
