// The periods of a file. They are few, so each spelling is read once, before the file is.
import { parsePeriod } from '@said/calendar';
import type { PeriodMeaning } from '@said/database';

/** What each text means as a period. Texts that name none are left out, or kept as bare labels. */
export function readPeriods(
  texts: readonly string[],
  { keepsUnreadable }: { keepsUnreadable: boolean },
): PeriodMeaning[] {
  return texts.flatMap((text): PeriodMeaning[] => {
    const period = parsePeriod(dayFirst(text));
    if (period) return [{ text, label: period.label, from: period.from, to: period.to }];
    return keepsUnreadable && text !== '' ? [{ text, label: text, from: null, to: null }] : [];
  });
}

// 30/04/2024 and 30/04/2024 00:00:00: our files write the day first.
function dayFirst(text: string): string {
  const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:[ T].*)?$/.exec(text);
  if (match) return `${match[3]}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
  return text.replace(/^(\d{4}-\d{2}-\d{2})[ T]\d{2}:.*$/, '$1');
}
