import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { type Mutant, type Results, type RoomRun, type RoomScore, scoreRun } from './results.ts';
import { MUTATED_ROOMS } from './rooms.ts';

const INTRODUCTION = `# Small wrong changes that tests notice

A mutant is the code with one small change: \`<\` for \`<=\`, a condition always true, a number or word gone. A test that
would notice a mistake notices its mutant. \`npm run mutants [-- room…]\` tries every mutant of a room against the room's own
tests (\`scripts/mutants/rooms.ts\` says which), keeps what it found for the next run, and writes this page. The score is
the share of mutants noticed, of all of them; an equivalent mutant does the same as the code, so that nothing could notice it.
Left out are changes of plain definitions, such as a title: a test that noticed them would repeat them.
`;

/** Writes the page with the score, the survivors and the equivalents of each room. */
export async function writeTable(results: Results, file: string): Promise<void> {
  const rooms = MUTATED_ROOMS.flatMap(({ name }) => {
    const run = results[name];
    return run ? [{ name, run, score: scoreRun(run) }] : [];
  });
  const rows = rooms.map(({ name, run, score }) => tableRow(name, run, score));
  const head = [
    '| Room | Mutants | Noticed | Score | Survivors | Equivalent | Left out | Date | Command |',
    `|${'---|'.repeat(9)}`,
  ];
  const details = rooms.flatMap(({ name, score }) => describeRoom(name, score));
  const page = [INTRODUCTION, ...head, ...rows, ...details].join('\n');
  writeFileSync(file, await format(page, { parser: 'markdown', printWidth: 120 }));
}

function tableRow(name: string, { date, leftOut = 0 }: RoomRun, score: RoomScore): string {
  const { mutants, noticed, survivors, equivalents } = score;
  const share = `${equivalents.length} (${percent(equivalents.length / mutants)})`;
  const cells = [
    name,
    mutants,
    noticed,
    percent(score.score),
    survivors.length,
    share,
    leftOut,
    date,
    `\`npm run mutants -- ${name}\``,
  ];
  return `| ${cells.join(' | ')} |`;
}

function describeRoom(name: string, { survivors, equivalents }: RoomScore): string[] {
  const listed = [
    ...survivors.map((mutant) => `- ${describe(mutant)}`),
    ...equivalents.map(({ mutant, reason }) => `- Equivalent: ${describe(mutant)}. ${reason}`),
  ];
  return listed.length === 0 ? [] : ['', `## ${name}`, '', ...listed];
}

function describe({ file, line, code, replacement }: Mutant): string {
  return `${file} line ${line}: ${quote(code)} → ${replacement === '' ? 'nothing' : quote(replacement)}`;
}

// Code may hold backticks, which a longer fence lets stand; what is long is cut.
function quote(code: string): string {
  const short = code.length > 100 ? `${code.slice(0, 99)}…` : code;
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short}\``;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
