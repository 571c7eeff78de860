import type { DataQuality } from '@said/database';
import { countOf, listOf, percentOf, wholeNumber } from '@said/wording';

const MOST_NAMES = 3;

const names = (list: readonly string[]): string => {
  const shown = list.slice(0, MOST_NAMES).map((name) => `“${name}”`);
  const rest = list.length - shown.length;
  return listOf(rest > 0 ? [...shown, `${rest} more`] : shown);
};

const have = (count: number): string => (count === 1 ? 'has' : 'have');

/** Sentences an officer should know before quoting a figure; none where there is nothing to say. */
export function describeDataQuality(quality: DataQuality, rejects: { rejected: number; files: number }): string[] {
  const {
    total,
    without_ward,
    without_service,
    unknown_service,
    unknown_services,
    unknown_kind,
    unknown_kinds,
    remarked,
  } = quality;
  const share = (count: number): string =>
    `${countOf(count, 'record')} of ${wholeNumber(total)} (${percentOf(count, total)})`;
  const sentences: [number, string][] = [
    [without_ward, `${share(without_ward)} ${have(without_ward)} no ward, so ward figures leave them out.`],
    [without_service, `${share(without_service)} ${have(without_service)} no service.`],
    [
      unknown_service,
      `${share(unknown_service)} ${have(unknown_service)} a service that is not in the council’s list: ${names(unknown_services)}.`,
    ],
    [
      unknown_kind,
      `${share(unknown_kind)} ${have(unknown_kind)} a kind that is none of complaint, comment, compliment and service request: ${names(unknown_kinds)}.`,
    ],
    [
      remarked,
      `${share(remarked)} ${have(remarked)} dates that do not fit together, such as an answer before receipt; such dates are not used for times.`,
    ],
    [
      rejects.rejected,
      `${countOf(rejects.rejected, 'row')} in ${countOf(rejects.files, 'file')} could not be read and ${rejects.rejected === 1 ? 'is' : 'are'} in no figure. See them with: said rejects.`,
    ],
  ];
  return sentences.filter(([count]) => count > 0).map(([, sentence]) => sentence);
}
