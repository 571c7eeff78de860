// The page about charts: its commands are run, and what they draw is what it shows.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, removeFolder, said } from '@said/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from './effects/installation.ts';

const docs = join(PROJECT_FOLDER, 'docs');
const page = readFileSync(join(docs, 'checking-any-series.md'), 'utf8');
// The page is followed from command to picture: between the two stands nothing else.
const EXAMPLE = /^ {4}said (dips .*--svg (chart-[a-z]+\.svg))\n\n(.*)$/gm;
const examples = [...page.matchAll(EXAMPLE)].map(([, command = '', picture = '', shown = '']) => {
  return { command, picture, shown };
});
const DRAW_ANEW = process.env['DRAW_ANEW'] === '1' && process.env['CI'] === undefined;

let folder: string;
beforeAll(() => {
  folder = makeFolder();
  cpSync(join(docs, 'examples'), folder, { recursive: true });
});
afterAll(() => removeFolder(folder));

describe('the page about checking any series', () => {
  it('has an example of each chart', () => {
    const methods = examples.map(({ command }) => /--method (\w+)/.exec(command)?.[1]);
    expect(methods).toEqual(['p', 'u', 'c', 'i', 'mr', 't', 'g', 'runs', 'cusum', 'ewma']);
  });

  it.each(examples)('shows what $command draws, in the same words', async ({ command, picture, shown }) => {
    const { code, notes } = await said(folder, ...command.split(' '));
    expect(code, notes).toBe(0);
    const drawn = readFileSync(join(folder, picture), 'utf8');
    const kept = join(docs, 'pictures', picture);
    if (DRAW_ANEW) writeFileSync(kept, drawn);
    expect(existsSync(kept) && readFileSync(kept, 'utf8') === drawn, 'Draw them again with DRAW_ANEW=1').toBe(true);
    const description = /<desc [^>]*>(.*?)<\/desc>/.exec(drawn)?.[1] ?? '';
    expect(shown).toBe(`![${description}](pictures/${picture})`);
  });
});

describe('the help of said dips', () => {
  it('has an example of every method, each of which can be run', async () => {
    const { output } = await said(folder, 'dips', '--help');
    const commands = [...output.matchAll(/^ {2}said (dips .*?) {2,}/gm)].map(([, command = '']) => command);
    const methods = commands.map((command) => /--method (\S+)/.exec(command)?.[1] ?? 'expected');
    const offered = [...output.matchAll(/^ {2}(\w+) +\S/gm)].map(([, name = '']) => name);
    for (const method of methods) expect(offered).toContain(method);
    expect(new Set(methods).size).toBe(13);
    for (const command of commands) {
      const { code, notes } = await said(folder, ...command.split(' '));
      expect(code, `${command}: ${notes}`).toBe(0);
    }
  });
});

describe('said dips --svg', () => {
  const svgOf = async (text: string, ...options: string[]): Promise<string> => {
    writeFileSync(join(folder, 'own.csv'), text);
    const { code, notes } = await said(folder, 'dips', 'own.csv', '--svg', 'own.svg', ...options);
    expect(code, notes).toBe(0);
    return readFileSync(join(folder, 'own.svg'), 'utf8');
  };
  const rows = (series: number): string =>
    Array.from({ length: series }, (_, one) =>
      Array.from(
        { length: 12 },
        (_row, month) => `s${one},2024-${String(month + 1).padStart(2, '0')},${20 + ((month * 7) % 5)}\n`,
      ).join(''),
    ).join('');

  it('draws each series of a file, with an id of its own, and a missing month as a gap', async () => {
    const svg = await svgOf(`series_id,period,count\n${rows(2).replace(/s0,2024-06,\d+\n/, '')}`, '--method', 'c');
    expect(svg.match(/<desc id="chart-\d-description">/g)).toEqual([
      '<desc id="chart-1-description">',
      '<desc id="chart-2-description">',
    ]);
    expect(svg.match(/data-part="series"/g)).toHaveLength(3);
  });

  it('takes ten series, or those that are chosen', async () => {
    const text = `series_id,period,count\n${rows(11)}`;
    writeFileSync(join(folder, 'many.csv'), text);
    const { code, notes } = await said(folder, 'dips', 'many.csv', '--method', 'c', '--svg', 'many.svg');
    expect([code, notes]).toEqual([2, expect.stringContaining('10 series at most, and the file has 11')]);
    expect(await svgOf(text, '--method', 'c', '--only', 's3')).toContain('<title id="chart-1-title">s3</title>');
  });
});
