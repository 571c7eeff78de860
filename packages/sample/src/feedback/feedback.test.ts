import { expect, test } from 'vitest';
import { SERVICES } from '../borough/services.ts';
import { buildGeography } from '../borough/geography.ts';
import { settle } from '../borough/people.ts';
import { dayOf } from '../dates/days.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { createRandom } from '../random/random.ts';
import { chooseWards, createPlants, TRAINING } from '../truths/plants.ts';
import { buildCases } from './build-cases.ts';
import { answerRule } from './rules.ts';
import { feedbackRows } from './write-rows.ts';

function buildSample(seed: number): { cases: ReturnType<typeof buildCases>; wards: ReturnType<typeof chooseWards> } {
  const random = createRandom(seed);
  const geography = buildGeography(random.fork('map'));
  const wards = chooseWards(random.fork('truths'), geography);
  const residents = settle(random.fork('residents'), geography, wards);
  return { cases: buildCases(random, { geography, residents, plants: createPlants(wards) }), wards };
}

const { cases, wards } = buildSample(4);

function inTimeShare(service: string, from: string, to: string): number {
  const judged = cases.filter(
    (each) =>
      each.stage1 !== null &&
      each.service.name === service &&
      each.received >= dayOf(from) &&
      each.received <= dayOf(to),
  );
  return (
    judged.filter((each) => each.stage1 !== null && each.stage1.answered <= each.stage1.due).length / judged.length
  );
}

test('working days leave out weekends and the bank holidays of England and Wales', () => {
  expect(addWorkingDays(dayOf('2022-06-01'), 1)).toBe(dayOf('2022-06-06'));
  expect(addWorkingDays(dayOf('2023-12-22'), 2)).toBe(dayOf('2023-12-28'));
});

test('the limit of stage 1 depends on the procedure and the day', () => {
  expect(answerRule('corporate', '1', dayOf('2023-09-30'))?.workingDays).toBe(15);
  expect(answerRule('corporate', '1', dayOf('2023-10-01'))?.workingDays).toBe(10);
  expect(answerRule('adult social care', '2', dayOf('2024-01-01'))).toBeUndefined();
});

test('no case is acknowledged, answered or closed before it was received', () => {
  for (const each of cases) {
    expect(each.closed).toBeGreaterThanOrEqual(each.received);
    for (const stage of [each.stage1, each.stage2]) {
      if (stage === null) continue;
      expect(stage.received).toBeGreaterThanOrEqual(each.received);
      expect(stage.acknowledged).toBeGreaterThanOrEqual(stage.received);
      expect(stage.answered).toBeGreaterThanOrEqual(stage.acknowledged);
    }
  }
});

test('council tax answers far more complaints in time after the training', () => {
  expect(inTimeShare(TRAINING.service, '2022-01-01', '2023-12-31')).toBeLessThan(0.76);
  expect(inTimeShare(TRAINING.service, '2024-02-01', '2026-06-30')).toBeGreaterThan(0.88);
});

test('services without a planted truth answer about nine complaints in ten in time', () => {
  for (const service of SERVICES.filter(({ name }) => name !== TRAINING.service && !name.startsWith('Planning'))) {
    expect(Math.abs(inTimeShare(service.name, '2021-04-01', '2026-06-30') - 0.9), service.name).toBeLessThan(0.03);
  }
});

test('the quiet ward writes least of all and the hot spot complains most in the last year', () => {
  const complaints = new Map<string, number>();
  for (const each of cases) {
    if (each.kind === 'complaint' && each.received >= dayOf('2025-10-01'))
      complaints.set(each.ward, (complaints.get(each.ward) ?? 0) + 1);
  }
  const ordered = [...complaints].toSorted((one, other) => one[1] - other[1]).map(([ward]) => ward);
  expect(ordered[0]).toBe(wards.quiet);
  expect(ordered.at(-1)).toBe(wards.hotSpot);
});

test('the parking app appears in April 2026 and not before', () => {
  const naming = cases.filter((each) => /kerbpay/i.test(each.text));
  expect(naming.length).toBeGreaterThan(25);
  for (const each of naming) expect(each.received).toBeGreaterThanOrEqual(dayOf('2026-04-01'));
});

test('letters are seldom the same word for word', () => {
  const complaints = cases.filter((each) => each.kind === 'complaint');
  expect(new Set(complaints.map((each) => each.text)).size / complaints.length).toBeGreaterThan(0.9);
});

test('a large file has as many rows as asked for, of about 280 bytes', () => {
  const text = [...feedbackRows(2_000)].join('');
  const rows = text.match(/^R\d{7},/gm) ?? [];
  expect(rows).toHaveLength(2_000);
  expect(text.length / 2_000).toBeGreaterThan(240);
  expect(text.length / 2_000).toBeLessThan(320);
});
