// Prints the masker's reach over the labelled sets: `node print-reach.ts [--wrong] [FILE…]`. Files of the same form may
// lie anywhere. With `--wrong`, each text that is not masked as it is marked.
import { basename, join } from 'node:path';
import { mask } from '../mask.ts';
import { FOLDER, LABELLED_FILES, readLabelledFile } from './read-labelled.ts';
import { isWrong, type MaskedCase, precision, recall, type Score, score, STRUCTURED } from './score.ts';

const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const showsWrong = process.argv.includes('--wrong');
const files = given.length > 0 ? given : LABELLED_FILES.map((name) => join(FOLDER, name));

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(share * 100).toFixed(1)}%`);

const line = (cells: readonly string[]): void => {
  process.stdout.write(`${cells.map((cell, place) => (place === 0 ? cell.padEnd(24) : cell.padStart(16))).join('')}\n`);
};

const shareOf = (total: Score): string => `${percent(recall(total))} of ${total.marked}`;

function printSet(name: string, cases: readonly MaskedCase[]): void {
  const names = score(cases, (kind) => kind === 'name');
  const structured = score(cases, (kind) => STRUCTURED.includes(kind));
  const all = score(cases, () => true);
  line([name, shareOf(names), shareOf(structured), percent(precision(names)), percent(precision(all))]);
}

line(['set', 'names whole', 'structured', 'names right', 'masks right']);
for (const file of files) {
  const cases = readLabelledFile(file).map((labelled) => ({ labelled, masked: mask(labelled.written) }));
  printSet(basename(file), cases);
  if (!showsWrong) continue;
  for (const wrong of cases.filter(isWrong)) {
    process.stdout.write(`  ${wrong.labelled.id}: ${wrong.labelled.text}\n    → ${wrong.masked}\n`);
  }
}
