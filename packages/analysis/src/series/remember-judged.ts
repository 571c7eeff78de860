import type { JudgeableSeries, JudgedPoint, JudgeMethod } from './judge.ts';

/** The same method, which judges each series once however often it is asked; for the length of one analysis. */
export function rememberJudged(method: JudgeMethod): JudgeMethod {
  const known = new WeakMap<JudgeableSeries, Map<string, JudgedPoint[]>>();
  return {
    ...method,
    judge(series, options) {
      const answers = known.get(series) ?? new Map<string, JudgedPoint[]>();
      known.set(series, answers);
      const key = JSON.stringify(options ?? {});
      const answer = answers.get(key) ?? method.judge(series, options);
      answers.set(key, answer);
      return answer;
    },
  };
}
