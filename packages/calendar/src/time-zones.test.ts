// Days have no time zone: whatever the clock of the computer says, the calendar answers the same.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

// Days around which clocks change somewhere, leap days, and both ends of months and years.
const DAYS = ['1969-12-31', '2024-02-29', '2024-03-10', '2024-03-31', '2024-10-27', '2024-11-03', '2024-12-31'];

const sourceOf = (name: string): string => JSON.stringify(pathToFileURL(join(import.meta.dirname, name)).href);

const QUESTIONS = `
  const calendar = { ...await import(${sourceOf('index.ts')}), ...await import(${sourceOf('working-days.ts')}) };
  const answers = ${JSON.stringify(DAYS)}.flatMap((day) => [
    calendar.addDays(day, 1), calendar.weekdayOf(day), calendar.partsOf(day), calendar.addMonths(day, 1),
    calendar.monthOf(day), calendar.quarterOf(day), calendar.addWorkingDays(day, 10), calendar.parsePeriod(day),
  ]);
  console.log(JSON.stringify({ minutesWestOfGreenwich: new Date(2024, 0, 1).getTimezoneOffset(), answers }));`;

function answersIn(zone: string): { minutesWestOfGreenwich: number; answers: unknown[] } {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', QUESTIONS], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  });
  return JSON.parse(stdout || `"${stderr}"`);
}

describe('the calendar in any time zone', () => {
  const london = answersIn('Europe/London');

  it('adds days and months, and finds months, quarters and working days by the calendar alone', () => {
    expect(london.answers.slice(8 * 3, 8 * 4)).toMatchObject([
      '2024-04-01',
      7,
      { year: 2024, month: 3, day: 31 },
      '2024-04-30',
      { label: 'March 2024' },
      { label: '2023-24 Q4' },
      '2024-04-15',
      { label: '31 March 2024' },
    ]);
  });

  it.each([
    ['UTC', 0],
    ['America/New_York', 300],
    ['Asia/Kolkata', -330],
  ])('answers in %s as in London', (zone, minutesWestOfGreenwich) => {
    const there = answersIn(zone);
    // So that the zone was really set.
    expect(there.minutesWestOfGreenwich).toBe(minutesWestOfGreenwich);
    expect(there.answers).toEqual(london.answers);
  });
});
