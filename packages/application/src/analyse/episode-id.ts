import { createHash } from 'node:crypto';
import type { FindingDraft } from '@said/analysis';

/** What makes an id: the same finding has the same id in every database, because actions name findings by it. */
export type Identified = Pick<FindingDraft, 'detector' | 'measure' | 'series' | 'subject' | 'firstFlagged' | 'period'>;

/** `ab12…`: the first 12 hex digits of the SHA-256 of detector, measure, subject and first flagged period. */
export function episodeId(draft: Identified): string {
  const { detector, measure, subject, firstFlagged } = draft;
  const text = JSON.stringify([detector, measure, subject.kind, spelledSubject(draft), firstFlagged]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/**
 * How the id of a subject was spelt before series had keys. Ids are made of it and findings stored then bear it, so it
 * stays as it is for the series that there were.
 */
export function spelledSubject({ measure, series, subject }: Identified): string {
  const { service, kind, procedure, stage } = series;
  const isKindOfService = measure === 'days-to-close' && service !== undefined && kind !== 'service request';
  const base = isKindOfService ? `${service}: ${kind ?? ''}` : subject.id;
  const named = procedure === undefined || procedure === 'corporate' ? base : `${base} (${procedure})`;
  return measure === 'open-past-limit' ? `${named}, stage ${stage ?? ''}` : named;
}
