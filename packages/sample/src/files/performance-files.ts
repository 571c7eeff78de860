// Standards, their monthly results, satisfaction waves and time limits.
import { SERVICES } from '../borough/services.ts';
import { STANDARDS, type Standard } from '../borough/standards.ts';
import { RESPONSE_RULES } from '../feedback/rules.ts';
import { calmNoise } from '../random/calm-noise.ts';
import type { Random } from '../random/random.ts';
import type { Month } from '../dates/days.ts';
import { DIP, MONTHS, OPEN_DIP, SEASON } from '../truths/plants.ts';
import { csvFile, type Cell } from '../csv/csv.ts';

export function standardsCsv(): string {
  return csvFile(
    ['name', 'service', 'unit', 'polarity', 'target', 'valid_from', 'statutory', 'tolerance', 'frequency'],
    STANDARDS.map((each) => [
      each.name,
      each.service,
      each.unit,
      each.polarity,
      each.target,
      '2021-04-01',
      each.statutory,
      each.tolerance,
      each.frequency,
    ]),
  );
}

/** What was planted in a standard's month, in its own unit. */
function plantedChange(standard: Standard, month: Month): number {
  if (standard.name === DIP.standard) return DIP.points[month.id] ?? 0;
  if (standard.name === OPEN_DIP.standard) return OPEN_DIP.points[month.id] ?? 0;
  // Lowest in mid-January, highest in mid-July, every year.
  if (standard.name === SEASON.standard)
    return -SEASON.amplitude * Math.cos((2 * Math.PI * (month.calendarMonth - 1)) / 12);
  return 0;
}

function resultRow(standard: Standard, month: Month, at: { value: number; cases: number | null }): Cell[] {
  if (at.cases === null) {
    const digits = standard.spread < 0.5 ? 2 : 1;
    return [standard.name, month.id, at.value.toFixed(digits), null, null];
  }
  const numerator = Math.round((at.value / 100) * at.cases);
  return [standard.name, month.id, ((numerator / at.cases) * 100).toFixed(1), numerator, at.cases];
}

export function performanceCsv(random: Random): string {
  const rows = STANDARDS.flatMap((standard) => {
    const own = random.fork(standard.name);
    const noise = calmNoise(own, MONTHS.length);
    return MONTHS.map((month, index) => {
      const value = standard.level + standard.spread * (noise[index] ?? 0) + plantedChange(standard, month);
      const cases = standard.cases === null ? null : Math.round(standard.cases * (0.94 + own.next() * 0.12));
      return resultRow(standard, month, { value: Math.min(standard.unit === '%' ? 99.8 : value, value), cases });
    });
  });
  return csvFile(['standard', 'period', 'value', 'numerator', 'denominator'], rows);
}

const DRIVERS = ['delivery', 'timeliness', 'information', 'access', 'staff'] as const;
const WAVES = [
  '2021-09',
  '2022-03',
  '2022-09',
  '2023-03',
  '2023-09',
  '2024-03',
  '2024-09',
  '2025-03',
  '2025-09',
  '2026-03',
  '2026-09',
] as const;

/** Share of those asked who were satisfied, in percent, for each service, driver and wave. */
export function satisfactionCsv(random: Random): string {
  const rows = SERVICES.flatMap((service) =>
    DRIVERS.flatMap((driver) => {
      const own = random.fork(`${service.name} ${driver}`);
      const level = 74 + own.next() * 12 + (driver === 'staff' ? 5 : 0);
      const noise = calmNoise(own, WAVES.length);
      return WAVES.map((wave, index): Cell[] => [
        wave,
        service.name,
        driver,
        own.integer(140, 420),
        (level + 1.4 * (noise[index] ?? 0)).toFixed(1),
        own.chance(0.5) ? 'post-call survey' : 'text survey',
      ]);
    }),
  );
  return csvFile(['wave', 'service', 'driver', 'n', 'result', 'method'], rows);
}

export function responseRulesCsv(): string {
  return csvFile(
    [
      'procedure',
      'stage',
      'step',
      'working_days',
      'clock_start',
      'counts_day_0',
      'extension',
      'service_override',
      'valid_from',
      'valid_to',
      'nation',
    ],
    RESPONSE_RULES.map((rule) => [
      rule.procedure,
      rule.stage,
      rule.step,
      rule.workingDays,
      rule.clockStart,
      false,
      rule.extension,
      null,
      rule.from,
      rule.to,
      'england-and-wales',
    ]),
  );
}
