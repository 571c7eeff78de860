// The one codec between a view's state and the address: readable, defaults left out, unknown parts reported.

/** What a person has chosen. A part that is left out has its page's own default. */
export interface ViewState {
  /** As people say it: `2024-25 Q2`. */
  quarter?: string;
  kind?: string;
  service?: string;
  ward?: string;
  measure?: string;
  standard?: string;
  grain?: 'month' | 'quarter';
  /** Which limits a trend is drawn with. */
  method?: 'expected' | 'xmr';
  element?: string;
  /** Column and direction of the table on the page: `rate-desc`. */
  sort?: `${string}-${'asc' | 'desc'}`;
}

export interface DecodedView {
  state: ViewState;
  /** Sentences about parts of the address that are not understood. */
  problems: string[];
}

const isName = (text: string): boolean => text.trim() !== '' && text.length <= 200;

/** The parts in the order they are written, each with the test its value must pass. */
const PARTS: Record<keyof ViewState, (text: string) => boolean> = {
  quarter: (text) => /^\d{4}-\d{2} Q[1-4]$/.test(text),
  measure: isName,
  standard: isName,
  kind: isName,
  service: isName,
  ward: isName,
  grain: (text) => text === 'month' || text === 'quarter',
  method: (text) => text === 'expected' || text === 'xmr',
  element: (text) => /^[1-5]\.\d\.\d{1,2}$/.test(text),
  sort: (text) => /^[a-z0-9 ]+-(asc|desc)$/i.test(text),
};

const ORDER = Object.keys(PARTS) as (keyof ViewState)[];

// `2024-25 Q2` is written with a hyphen, so that the address stays readable when it is copied into a message.
const write = (part: string, value: string): string => (part === 'quarter' ? value.replace(' Q', '-Q') : value);
const understand = (part: string, text: string): string => (part === 'quarter' ? text.replace('-Q', ' Q') : text);

const isPart = (name: string): name is keyof ViewState => Object.hasOwn(PARTS, name);

/** The query string of a state, with its `?`; empty when nothing is chosen. */
export function encodeView(state: ViewState): string {
  const query = new URLSearchParams();
  for (const part of ORDER) {
    const value = state[part];
    if (value !== undefined) query.set(part, write(part, value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

export function decodeView(search: string): DecodedView {
  const state: Record<string, string> = {};
  const problems: string[] = [];
  for (const [part, text] of new URLSearchParams(search)) {
    const value = understand(part, text);
    if (!isPart(part)) problems.push(`“${part}” in the address is not something this page knows, so it was left out.`);
    else if (PARTS[part](value)) state[part] = value;
    else problems.push(`“${text}” in the address is not a ${part} this page understands, so it was left out.`);
  }
  return { state, problems };
}

/** A state with some parts changed; undefined or an empty text takes a part away. */
export function updateView(
  state: ViewState,
  changes: { [K in keyof ViewState]?: ViewState[K] | undefined },
): ViewState {
  const entries = Object.entries({ ...state, ...changes }).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries);
}
