import type { Subject } from '../../series/subject.ts';
import type { SeriesKey } from '../../series/series-key.ts';

/** The usual procedure: what is not said to be of another one. */
const CORPORATE = 'corporate';

const COUNCIL: Subject = { kind: 'council', id: 'council', name: 'The council' };

/** A service or the council, with the procedure in its name where that is not the usual one. */
export function serviceOrCouncil({ service, procedure }: SeriesKey): Subject {
  const base: Subject = service === undefined ? COUNCIL : { kind: 'service', id: service, name: service };
  return isUsual(procedure) ? base : { ...base, name: `${base.name} (${procedure})` };
}

/** Procedures whose name by itself does not go before "complaints". */
const PROCEDURE_WORDS: Readonly<Record<string, string>> = { children: 'children’s social care' };

/** `complaints about Waste`, `children’s social care complaints`. */
export function complaintsOf({ procedure, service }: SeriesKey): string {
  const which = isUsual(procedure) ? '' : `${PROCEDURE_WORDS[procedure] ?? procedure} `;
  return `${which}complaints${about(service)}`;
}

export function about(service: string | undefined): string {
  return service === undefined ? '' : ` about ${service}`;
}

function isUsual(procedure: string | undefined): procedure is undefined | typeof CORPORATE {
  return procedure === undefined || procedure === CORPORATE;
}

/** Values of columns, those of the key that are not narrowed left out. */
export function columns(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
