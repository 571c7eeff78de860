// Draws the pictures of docs/reading-a-dip.md from the sample borough.
// Usage: node --conditions=mono-source scripts/draw-doc-pictures.ts [--check]
//   --check   writes nothing; fails when a committed picture, or a sentence the page quotes, is not what comes out today
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStandards, type StandardRecord } from './doc-pictures/borough.ts';
import { drawPicture, PLANS } from './doc-pictures/pictures.ts';

const docs = join(import.meta.dirname, '..', 'docs');
const folder = join(docs, 'pictures');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const records = await readStandards(PLANS.map(({ standard }) => standard));
const drawn = PLANS.map((plan, index) => {
  const record = records[index];
  if (!record) throw new Error(`The sample borough has no standard "${plan.standard}".`);
  return { path: join(folder, plan.file), svg: drawPicture(plan, record) };
});
if (values.check) check();
else {
  mkdirSync(folder, { recursive: true });
  for (const { path, svg } of drawn) writeFileSync(path, svg);
  console.log(`${drawn.length} pictures: ${folder}`);
}

function check(): void {
  const page = readFileSync(join(docs, 'reading-a-dip.md'), 'utf8');
  const complaints = [
    ...drawn
      .filter(({ path, svg }) => !existsSync(path) || readFileSync(path, 'utf8') !== svg)
      .map(({ path }) => `Not what the script draws: ${path}`),
    ...PLANS.filter(({ file, description }) => !page.includes(`![${description}](pictures/${file})`)).map(
      ({ file }) => `The page does not describe it in the same words: ${file}`,
    ),
    ...quotesOf(page)
      .filter((quote) => !isSaid(quote, records))
      .map((quote) => `No finding says: ${quote}`),
  ];
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) process.exitCode = 1;
}

/** Block quotes of a page, each as one line. */
function quotesOf(page: string): string[] {
  return page.split(/\n(?!>)/).flatMap((block) => {
    const lines = block.split('\n').filter((line) => line.startsWith('>'));
    return lines.length === 0 ? [] : [lines.map((line) => line.replace(/^> ?/, '')).join(' ')];
  });
}

function isSaid(quote: string, all: readonly StandardRecord[]): boolean {
  return all.some(({ findings }) => findings.some(({ sentence }) => sentence.includes(quote)));
}
