import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useDatabase } from '@said/test-kit';
import { expect, it } from 'vitest';
import { prepareFile, type PreparedFile } from '../prepare/prepare-file.ts';
import { inTrial } from './trial.ts';

const place = useDatabase();

it('keeps what was loaded before a file that fails, for the files after it', async () => {
  const { folder, open } = place;
  const prepare = async (label: string, content: string): Promise<PreparedFile> => {
    const path = join(folder, label);
    writeFileSync(path, content);
    const input = { path, label, mapping: null, mappingOf: () => null, isNamed: true, councilNames: [] };
    const [file] = await prepareFile(input, { workFolder: open.workFolder, name: label });
    if (!file) throw new Error(`${label} gave no table`);
    return file;
  };
  const wards = await prepare('wards.csv', 'code,name\nE05000001,Abbey\n');
  const feedback = await prepare('feedback.csv', 'reference,kind,received_on,ward\n1,complaint,2024-04-01,Abbey\n');
  const options = { label: 'a', hashKey: () => 'key' };
  await inTrial(open, async (load) => {
    expect(await load(wards, options)).toMatchObject({ batch: 1, accepted: 1 });
    const gone = { ...wards, source: { ...wards.source, path: join(folder, 'gone.csv') } };
    await expect(load(gone, options)).rejects.toMatchObject({ code: 'import-failed' });
    expect(await load(feedback, options)).toMatchObject({ batch: 2, accepted: 1, notes: [] });
  });
  expect(await open.db.selectFrom('wards').selectAll().execute()).toEqual([]);
});
