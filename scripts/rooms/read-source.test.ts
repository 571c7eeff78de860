import { expect, it } from 'vitest';
import { readSource } from './read-source.ts';

const read = (text: string) => readSource('x.ts', text);

it('finds every way to name a module, and whether only its types are needed', () => {
  const text = `import a, { type B } from 'one'; import type { C } from 'two'; import { type D } from 'three'; import 'four';
    export * from 'five'; export type { G } from 'six'; const h = await import('seven'); type J = import('eight').J;`;
  expect(read(text).imports.map(({ specifier, isType }) => `${specifier}${isType ? ' (type)' : ''}`)).toEqual([
    'one',
    'two (type)',
    'three (type)',
    'four',
    'five',
    'six (type)',
    'seven',
    'eight (type)',
  ]);
});

it.each([
  'new Date()',
  'Date.now()',
  'performance.now()',
  'Math.random()',
  "fetch('x')",
  'process.env',
  'globalThis.fetch',
])('knows that %s is not pure', (text) => expect(read(text).impurities).toHaveLength(1));

it('lets a date be made from a text', () => {
  expect(read("new Date('2024-04-01'); Date.UTC(2024, 3, 1); Math.max(1, 2)").impurities).toEqual([]);
});

it('refuses what is no TypeScript', () => {
  expect(() => read('import {')).toThrow('x.ts');
});
