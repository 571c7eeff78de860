// The one codec between a page's state and its address: readable, defaults left out, unknown parts reported.
import type { Part } from './parts.ts';

type Parts = Readonly<Record<string, Part<string>>>;

/** Where a page is, and what its address may hold after the question mark, in the order it is written. */
export interface Address<P extends Parts = Parts> {
  /** As the router reads it: `/wards`, `/findings/:id`. */
  path: string;
  parts: P;
}

type ValueOf<P> = P extends Part<infer Value> ? Value : never;

/** What a person has chosen on a page. A part that is left out has the page's own default. */
export type StateOf<A extends Address> = { [K in keyof A['parts']]?: ValueOf<A['parts'][K]> };

/** Changes to a state; undefined takes a part away. */
export type ChangesOf<A extends Address> = { [K in keyof A['parts']]?: ValueOf<A['parts'][K]> | undefined };

export interface Decoded<A extends Address> {
  state: StateOf<A>;
  /** Sentences about parts of the address that are not understood. */
  problems: string[];
}

/** The query string of a state, with its `?`; empty when nothing is chosen. */
export function encodeState<A extends Address>({ parts }: A, state: StateOf<A>): string {
  const query = new URLSearchParams();
  const values: Readonly<Record<string, unknown>> = state;
  for (const [name, part] of Object.entries(parts)) {
    const value = values[name];
    if (typeof value === 'string') query.set(name, part.write(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** What the query string of a page says, as far as the page understands it. */
export function decodeState<A extends Address>({ parts }: A, search: string): Decoded<A> {
  const state: Record<string, string> = {};
  const problems: string[] = [];
  for (const [name, text] of new URLSearchParams(search)) {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (!part) {
      problems.push(`“${name}” in the address is not something this page knows, so it was left out.`);
      continue;
    }
    const value = part.read(text);
    if (value === null) {
      problems.push(`“${text}” in the address is not a ${name} this page understands, so it was left out.`);
    } else state[name] = value;
  }
  return { state: state as StateOf<A>, problems };
}

/** A state with some parts changed; undefined or an empty text takes a part away. */
export function changeState<A extends Address>(state: StateOf<A>, changes: ChangesOf<A>): StateOf<A> {
  const entries = Object.entries({ ...state, ...changes }).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as StateOf<A>;
}

/** The address of a page in a state, to be put into a link. */
export function linkTo<A extends Address>(address: A, state: StateOf<A>): string {
  return `${address.path}${encodeState(address, state)}`;
}
