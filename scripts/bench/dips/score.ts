// The measures of vectors/benchmark/score.py, from our own reading of its rules.
import type { Change, Label } from './draw.ts';

/** One judged period. */
export interface Judged {
  index: number;
  score: number;
  direction: number;
  flagged: boolean;
}

export type JudgedSeries = ReadonlyMap<string, readonly Judged[]>;

/** Which judged periods are alarms. */
export type IsAlarm = (judged: Judged) => boolean;

export interface Score {
  falseAlarms: number;
  cleanPoints: number;
  quietSeries: number;
  quietSeriesAlarmed: number;
  insideAlarms: number;
  changes: number;
  found: number;
  foundAtOnce: number;
  delay: number;
  /** By size in standard deviations. */
  bySize: Map<number, { changes: number; found: number }>;
}

function emptyScore(): Score {
  return {
    falseAlarms: 0,
    cleanPoints: 0,
    quietSeries: 0,
    quietSeriesAlarmed: 0,
    insideAlarms: 0,
    changes: 0,
    found: 0,
    foundAtOnce: 0,
    delay: 0,
    bySize: new Map(),
  };
}

/** Scores every series that was judged, all together under `ALL` and by scenario. */
export function scoreSeries(labels: Iterable<Label>, judged: JudgedSeries, isAlarm: IsAlarm): Map<string, Score> {
  const scores = new Map<string, Score>([['ALL', emptyScore()]]);
  for (const label of labels) {
    const alarms = judged.get(label.id)?.filter(isAlarm);
    if (!alarms) continue;
    for (const key of ['ALL', label.scenario]) {
      const score = scores.get(key) ?? emptyScore();
      scores.set(key, score);
      addSeries(score, label, alarms);
    }
  }
  return scores;
}

function addSeries(score: Score, label: Label, alarms: readonly Judged[]): void {
  const cleanTo = lastClean(label);
  const falseAlarms = alarms.filter(({ index }) => index >= label.from && index <= cleanTo).length;
  score.falseAlarms += falseAlarms;
  score.cleanPoints += Math.max(0, cleanTo - label.from + 1);
  if (label.change) {
    addChange(score, label.change, alarms);
    return;
  }
  score.quietSeries += 1;
  score.quietSeriesAlarmed += falseAlarms > 0 ? 1 : 0;
}

function addChange(score: Score, { start, end, direction, size }: Change, alarms: readonly Judged[]): void {
  const inside = alarms.filter(({ index }) => index >= start && index <= end);
  const hits = inside.filter((alarm) => alarm.direction === direction).map(({ index }) => index);
  const own = score.bySize.get(size) ?? { changes: 0, found: 0 };
  score.bySize.set(size, own);
  own.changes += 1;
  score.changes += 1;
  score.insideAlarms += inside.length;
  if (hits.length === 0) return;
  const first = Math.min(...hits);
  own.found += 1;
  score.found += 1;
  score.delay += first - start;
  score.foundAtOnce += first === start ? 1 : 0;
}

/** The last period that no change has touched. */
export function lastClean({ last, change }: Label): number {
  return change ? change.start - 1 : last;
}

/** The threshold above which the given part of all clean points lies. */
export function commonThreshold(labels: Iterable<Label>, judged: JudgedSeries, falseAlarmRate: number): number {
  const clean: number[] = [];
  for (const label of labels) {
    const scores = new Map(judged.get(label.id)?.map(({ index, score }) => [index, score]));
    if (!judged.has(label.id)) continue;
    for (let index = label.from; index <= lastClean(label); index += 1) clean.push(scores.get(index) ?? -Infinity);
  }
  clean.sort((a, b) => b - a);
  return clean[Math.floor(falseAlarmRate * clean.length)] ?? Infinity;
}
