// The mapping that an officer writes down: `said.config.yaml` beside the files, or a file given with --mapping.
import { existsSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { AppError, DATASET_NAMES, type DatasetName } from '@said/database';
import { parse } from 'yaml';
import { z } from 'zod';

const Values = z.array(z.union([z.string(), z.number(), z.boolean()]).transform(String));

const ColumnUse = z.strictObject({
  field: z.string(),
  /** Only this part of the cell: the first group of a regular expression. */
  pattern: z.string().refine(isPatternWithGroup, 'needs a regular expression with one (group)').optional(),
  /** Only in rows where these columns hold one of these values. */
  when: z.record(z.string(), Values).optional(),
});

/** Further words for a stored value, by field and value: `kind: {complaint: [Gripe]}`. */
const ValueLists = z.record(z.string(), z.record(z.string(), Values));

const Year = z.union([z.string(), z.number()]).transform(String);

const FileMapping = z.strictObject({
  dataset: z
    .string()
    .transform((name) => name.toLowerCase().replaceAll(/[ -]/g, '_'))
    .pipe(z.enum(DATASET_NAMES as [DatasetName, ...DatasetName[]]))
    .optional(),
  /** The same as `constants: {kind: …}`. */
  kind: z.string().optional(),
  columns: z.record(z.string(), z.union([z.string(), z.null(), ColumnUse])).optional(),
  constants: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).optional(),
  /** Rows that are not brought in, by column and value; they are listed as rejects. */
  leaveOut: z.record(z.string(), Values).optional(),
  values: ValueLists.optional(),
  /** Of a profile by LSOA: the column (or indicator) that a rate is of, by the rate's; `*` for every rate. */
  bases: z.record(z.string(), z.string()).optional(),
  /** Of a file whose months have none: `2014`, or `2014-15` for April to March. */
  year: Year.refine((text) => yearOf(text) !== null, 'needs a year, such as 2014 or 2014-15').optional(),
  /** The council's own area among its peers. */
  area: z.string().optional(),
  /** Of answers that are bare codes: which number is the best and which the worst; numbers beyond are no answers. */
  scale: z
    .strictObject({ best: z.number().int(), worst: z.number().int() })
    .refine(({ best, worst }) => best !== worst, 'needs two different numbers')
    .optional(),
  /** Which way round dates are that could be either: `day first` (the usual) or `month first`. */
  dates: z.enum(['day first', 'month first']).optional(),
});

const Configuration = z.strictObject({
  council: z
    .strictObject({
      name: z.string().min(1),
      sample: z.boolean().optional(),
      nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']).optional(),
    })
    .optional(),
  files: z.record(z.string(), FileMapping).optional(),
  /** For every file. */
  values: ValueLists.optional(),
});

/** How one file, or all files of a pattern, are to be read. */
export type FileMapping = z.infer<typeof FileMapping>;
type ValueLists = z.infer<typeof ValueLists>;
export type Configuration = z.infer<typeof Configuration>;

/** The first calendar year of a year as it is written, and whether it runs from April to March. */
export function yearOf(text: string): { first: number; isFinancial: boolean } | null {
  const match = /^((?:19|20)\d{2})(?:\s*[-/]\s*(\d{2}|\d{4}))?$/.exec(text.trim());
  if (!match) return null;
  const first = Number(match[1]);
  if (match[2] === undefined) return { first, isFinancial: false };
  return Number(match[2]) % 100 === (first + 1) % 100 ? { first, isFinancial: true } : null;
}

const CONFIGURATION_FILE = 'said.config.yaml';

function isPatternWithGroup(pattern: string): boolean {
  try {
    return (new RegExp(`${pattern}|`).exec('')?.length ?? 0) > 1;
  } catch {
    return false;
  }
}

/**
 * Reads a configuration or mapping file (YAML or JSON).
 * @throws AppError `mapping-missing`, `mapping-unreadable`, `mapping-wrong`
 */
export function readConfiguration(path: string): Configuration {
  if (!existsSync(path)) {
    throw new AppError('mapping-missing', `There is no mapping file at ${path}.`, {
      hint: 'Check the path after --mapping.',
    });
  }
  const checked = Configuration.safeParse(parseYaml(path) ?? {});
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map(
    ({ path: where, message }) => `${where.join(' > ') || 'the file'}: ${message}`,
  );
  throw new AppError('mapping-wrong', `${path} is not a mapping that can be used. ${problems.join('; ')}.`, {
    hint: 'See "Your own data" in the README for an example.',
  });
}

function parseYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new AppError('mapping-unreadable', `${path} is not readable as YAML: ${message}`, {
      hint: 'Indent with spaces, and put names with a colon or a # in quotes.',
      cause: error,
    });
  }
}

/** The configuration that lies in a folder, if any. */
export function readFolderConfiguration(folder: string): Configuration | null {
  const path = join(folder, CONFIGURATION_FILE);
  return existsSync(path) ? readConfiguration(path) : null;
}

/**
 * The first entry whose name or pattern fits the file, compared with its path in the folder (with `/` between folders)
 * and with what stands behind the last of them; the words that the configuration lists for every file are added to it.
 * @param isName says of an entry that a file is called so: it is no pattern of other names then
 */
export function mappingFor(
  configuration: Configuration | null,
  label: string,
  isName: (entry: string) => boolean = () => false,
): FileMapping | null {
  const found = Object.entries(configuration?.files ?? {}).find(([entry]) =>
    [label, lastName(label)].some((name) => name === entry || (!isName(entry) && matchesGlob(name, entry))),
  )?.[1];
  const values = configuration?.values;
  if (!values) return found ?? null;
  return { ...found, values: mergeValues(values, found?.values ?? {}) };
}

/** What stands behind the last folder of a label. */
export const lastName = (label: string): string => label.slice(label.lastIndexOf('/') + 1);

function mergeValues(all: ValueLists, own: ValueLists): ValueLists {
  const fields = new Set([...Object.keys(all), ...Object.keys(own)]);
  return Object.fromEntries([...fields].map((field) => [field, { ...all[field], ...own[field] }]));
}
