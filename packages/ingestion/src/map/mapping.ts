// The mapping that an officer writes down: `said.config.yaml` beside the files, or a file given with --mapping.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, matchesGlob } from 'node:path';
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
});

/** How one file, or all files of a pattern, are to be read. */
export type FileMapping = z.infer<typeof FileMapping>;
export type Configuration = z.infer<typeof Configuration>;

export const CONFIGURATION_FILE = 'said.config.yaml';

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

/** The first entry whose name or pattern fits the file, compared with its path in the folder and with its bare name. */
export function mappingFor(configuration: Configuration | null, relativePath: string): FileMapping | null {
  const path = relativePath.replaceAll('\\', '/');
  for (const [pattern, mapping] of Object.entries(configuration?.files ?? {})) {
    const fits = [path, basename(path)].some((name) => name === pattern || matchesGlob(name, pattern));
    if (fits) return mapping;
  }
  return null;
}
