// Set-up of a whole test run: a folder for what is made once a run and copied by each test. Empty at first, so that
// a run of tests without a database costs nothing.
import { makeFolder, removeFolder } from './folders.ts';

declare module 'vitest' {
  interface ProvidedContext {
    templateFolder: string;
  }
}

/** What this file needs of vitest's test project. */
interface Project {
  provide: (key: 'templateFolder', value: string) => void;
}

let folder: string;

export function setup({ provide }: Project): void {
  folder = makeFolder();
  provide('templateFolder', folder);
}

export function teardown(): void {
  removeFolder(folder);
}
