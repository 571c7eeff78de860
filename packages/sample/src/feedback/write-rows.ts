// Feedback rows without end, for measuring how fast a large file is read. They use the letters of the sample borough.
import { SERVICES } from '../borough/services.ts';
import { dayFirst } from '../dates/days.ts';
import { csvRow } from '../csv/csv.ts';
import { createRandom, type Random } from '../random/random.ts';
import { inventWriter, writeLetter, type Kind } from '../text/write-text.ts';
import { OLD_WARD_NAMES } from '../borough/names.ts';
import { FIRST_DAY, LAST_DAY } from '../truths/plants.ts';
import { chooseArrival, chooseScore } from './how.ts';

const HEADER = [
  'Reference',
  'Type',
  'Date received',
  'Date acknowledged',
  'Due date',
  'Date answered',
  'Date closed',
  'Stage',
  'Outcome',
  'Service',
  'Channel',
  'Collection method',
  'Ward',
  'Postcode',
  'Theme',
  'Subject',
  'Comments',
  'Satisfaction',
];
const KINDS: readonly Kind[] = ['complaint', 'comment', 'compliment', 'service request'];
const OUTCOMES = ['Upheld', 'Partly upheld', 'Not upheld'] as const;
const INVENTED = 4_096;
const ROWS_A_CHUNK = 5_000;

interface Stock {
  writers: ReturnType<typeof inventWriter>[];
  letters: { service: string; kind: Kind; theme: string; text: string }[];
}

/** Letters and writers to combine: writing a new one for every row would take most of the time. */
function stockUp(random: Random): Stock {
  const writers = Array.from({ length: INVENTED }, (_, index) =>
    inventWriter(
      random,
      `ZZ${(index % 12) + 1} ${(index % 9) + 1}${'ABDEFGHJLN'.charAt(index % 10)}${'PQRSTUWXYZ'.charAt(index % 7)}`,
    ),
  );
  const letters = Array.from({ length: 16 * INVENTED }, () => {
    const service = random.pick(SERVICES).name;
    const kind = KINDS[random.weighted([44, 31, 18, 7])] ?? 'comment';
    const letter = writeLetter(random, {
      service,
      kind,
      ward: random.pick(OLD_WARD_NAMES),
      writer: random.pick(writers),
    });
    return { service, kind, theme: letter.theme, text: letter.text };
  });
  return { writers, letters };
}

function buildRow(random: Random, stock: Stock, reference: number): string {
  const letter = random.pick(stock.letters);
  const writer = random.pick(stock.writers);
  const complaint = letter.kind === 'complaint';
  const received = random.integer(FIRST_DAY, LAST_DAY);
  const { channel, solicited } = chooseArrival(random, letter.kind);
  // One row in eight is signed, so that masking has work to do in fresh combinations.
  const text = random.chance(0.125)
    ? `${letter.text} ${writer.name}, ${writer.email}, ${writer.phone}`
    : `${letter.text} Ref ${reference}.`;
  return csvRow([
    `R${reference}`,
    letter.kind,
    dayFirst(received),
    complaint ? dayFirst(received + 3) : '',
    complaint ? dayFirst(received + 14) : '',
    complaint ? dayFirst(received + random.integer(4, 21)) : '',
    dayFirst(received + 22),
    complaint ? 'Stage 1' : '',
    complaint ? random.pick(OUTCOMES) : '',
    letter.service,
    channel,
    solicited === true ? 'Solicited' : 'Unsolicited',
    random.pick(OLD_WARD_NAMES),
    writer.postcode,
    letter.theme,
    letter.theme,
    text,
    chooseScore(random, letter.kind, solicited),
  ]);
}

/** CSV text in chunks of whole rows, the header first: `rows` rows of feedback. */
export function* feedbackRows(rows: number, seed = 1): Generator<string> {
  const random = createRandom(seed);
  const stock = stockUp(random);
  yield csvRow(HEADER);
  for (let written = 0; written < rows;) {
    const until = Math.min(rows, written + ROWS_A_CHUNK);
    const lines: string[] = [];
    while (written < until) lines.push(buildRow(random, stock, 1_000_000 + written++));
    yield lines.join('');
  }
}
