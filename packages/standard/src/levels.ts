/** What an assessor awards an element. */
export type Level = 'non' | 'partial' | 'full' | 'plus';

export interface LevelDefinition {
  level: Level;
  name: string;
  /** What the level means, in our words. */
  meaning: string;
}

/** From the lowest to the highest. Compliance plus is a level of its own: an element at plus is not counted as full. */
export const LEVELS: readonly LevelDefinition[] = [
  { level: 'non', name: 'Non-compliance', meaning: 'Little evidence, or only in a small part of the organisation.' },
  { level: 'partial', name: 'Partial compliance', meaning: 'Some evidence, with significant gaps.' },
  {
    level: 'full',
    name: 'Full compliance',
    meaning: 'A variety of good evidence, consistent and built into how the organisation works.',
  },
  {
    level: 'plus',
    name: 'Compliance plus',
    meaning: 'Goes beyond what is asked; exceptional, an example to others.',
  },
];

const NAMES = Object.fromEntries(LEVELS.map(({ level, name }) => [level, name])) as Record<Level, string>;

export function levelName(level: Level): string {
  return NAMES[level];
}

export function isLevel(text: string): text is Level {
  return Object.hasOwn(NAMES, text);
}
