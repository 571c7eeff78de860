// The secret behind customer numbers, which are kept as keyed hashes. It lies beside the database: without it they cannot
// be guessed, and with another one, or none, the same customer would be somebody else, or the same in every council.
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { AppError } from '@said/database';

const KEY = /^[0-9a-f]{64}$/i;

/**
 * What gives the key of a database, made when it is first asked for; a trial leaves no new key behind.
 * @throws AppError `key-wrong` (when it is asked for) where the file holds anything but 64 hexadecimal digits
 */
export function hashKeyOf(databaseFile: string, { isTrial }: { isTrial: boolean }): () => string {
  const path = `${databaseFile}.key`;
  const fresh = randomBytes(32).toString('hex');
  return () => {
    if (existsSync(path)) return readKey(path);
    if (!isTrial) writeKey(path, fresh);
    return fresh;
  };
}

function readKey(path: string): string {
  const key = readFileSync(path, 'latin1').trim();
  if (KEY.test(key)) return key;
  throw new AppError('key-wrong', `${path} is not the key of this database: it does not hold 64 hexadecimal digits.`, {
    hint: 'Put back the key from a backup. If there is none, delete the file: a new one is made, and customers in new files are then not known as those of before.',
  });
}

// Whole or not at all: a full disk must not leave half a key, which every later import would use.
function writeKey(path: string, key: string): void {
  const part = `${path}.${randomUUID()}`;
  try {
    writeFileSync(part, key, { mode: 0o600, flag: 'wx', flush: true });
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}
