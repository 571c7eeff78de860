import { ACCESS } from './fragments/access.ts';
import { ENVIRONMENT } from './fragments/environment.ts';
import { HOMES } from './fragments/homes.ts';
import { PEOPLE } from './fragments/people.ts';
import type { ServicePhrases } from './fragments/phrases.ts';
import { STREETS_PHRASES } from './fragments/streets.ts';

const BY_SERVICE = new Map(
  [...ENVIRONMENT, ...STREETS_PHRASES, ...HOMES, ...ACCESS, ...PEOPLE].map((phrases) => [phrases.service, phrases]),
);

/** The phrases of one of the borough's services. */
export function phrasesOf(service: string): ServicePhrases {
  const phrases = BY_SERVICE.get(service);
  if (phrases === undefined) throw new Error(`No phrases are written for the service "${service}".`);
  return phrases;
}
