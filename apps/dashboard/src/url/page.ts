import type { ComponentType } from 'react';
import type { Address, StateOf } from './address.ts';

/** A page of the dashboard: what the menu, the router and the browser tests must know of it. */
export interface Page {
  address: Address;
  /** Its name in the menu; null for a page that only links lead to. */
  menu: string | null;
  /** Brings the page's own script, when it is opened. */
  load: () => Promise<ComponentType>;
  /** Query strings of further states that show something else and must work as well. */
  states: readonly Record<string, string>[];
  /** For a path with a place to fill, as `/findings/:id`: the list of the API whose ids fill it. */
  idsFrom?: string;
}

interface PageDefinition<A extends Address> extends Omit<Page, 'address' | 'states'> {
  address: A;
  states?: readonly StateOf<A>[];
}

/** A page as its folder describes it. Its states must be such that its own address can hold. */
export function definePage<const A extends Address>({ states = [], ...page }: PageDefinition<A>): Page {
  return { ...page, states: states as Page['states'] };
}
