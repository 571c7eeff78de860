// The quick gate: format, lint, types, rooms and unused code beside the unit tests. Usage: npm run check
import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { constants, setPriority } from 'node:os';

const GATES = ['format:check', 'types', 'rooms:check', 'unused', 'lint'];

interface Ended {
  name: string;
  code: number;
  output: string;
}

/** Runs a script of package.json; what a gate prints is kept until it ends, so that it does not stand between tests. */
function run(name: string, isBeside: boolean): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const stdio: StdioOptions = isBeside ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child: ChildProcess = spawn('npm', ['run', '--silent', name], { stdio, shell: process.platform === 'win32' });
    // The tests take longest, so the others give way to them.
    if (isBeside && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part: Buffer) => {
        output += part.toString();
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ name, code: code ?? 1, output }));
  });
}

async function runGates(): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (const gate of GATES) ended.push(await run(gate, true));
  return ended;
}

const [gates, tests] = await Promise.all([runGates(), run('test:unit', false)]);
const failed = [...gates, tests].filter(({ code }) => code !== 0);
for (const { name, output } of failed) console.error(`\n${name} failed.\n${output}`);
if (failed.length > 0) process.exitCode = 1;
