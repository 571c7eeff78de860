// The parts that an address can hold after its question mark, each with the values that it takes.

/** One part of an address: how its text is understood, and how its value is written. */
export interface Part<Value extends string> {
  /** The value, or null for a text that is none. */
  read(text: string): Value | null;
  write(value: string): string;
}

function partWith<Value extends string>(isValue: (text: string) => text is Value): Part<Value> {
  return { read: (text) => (isValue(text) ? text : null), write: (value) => value };
}

/** A name out of the data: of a service, a ward, a kind, a measure or a standard. */
export const aName: Part<string> = partWith((text): text is string => text.trim() !== '' && text.length <= 200);

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(...words: Words): Part<Words[number]> {
  return partWith((text): text is Words[number] => words.includes(text));
}

const QUARTER = /^\d{4}-\d{2} Q[1-4]$/;

/** A quarter as people say it, `2024-25 Q2`; written `2024-25-Q2`, so that a copied address stays readable. */
export const aQuarter: Part<string> = {
  read: (text) => {
    const quarter = text.replace('-Q', ' Q');
    return QUARTER.test(quarter) ? quarter : null;
  },
  write: (quarter) => quarter.replace(' Q', '-Q'),
};

/** An element of the standard: `4.3.1`. */
export const anElement: Part<string> = partWith((text): text is string => /^[1-5]\.\d\.\d{1,2}$/.test(text));

/** Column and direction of the table on the page: `rate-desc`. */
export type Sort = `${string}-${'asc' | 'desc'}`;

export const aSort: Part<Sort> = partWith((text): text is Sort => /^[a-z0-9 ]+-(asc|desc)$/i.test(text));
