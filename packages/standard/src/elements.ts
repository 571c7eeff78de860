import { type CriterionNumber, type SubCriterion, SUB_CRITERIA } from './criteria.ts';
import { ELEMENT_LIST, type ListedElement } from './element-list.ts';

/** One of the 57 elements, with its place in the standard. */
export interface Element extends ListedElement {
  criterion: CriterionNumber;
  /** Such as `4.3`. */
  subCriterion: string;
}

/** The elements in the order of the standard. */
export const ELEMENTS: readonly Element[] = ELEMENT_LIST.map(withPlace);

const BY_NUMBER: ReadonlyMap<string, Element> = new Map(ELEMENTS.map((element) => [element.number, element]));

/** The element of a number such as `4.3.1`; undefined when the standard has none. */
export function findElement(number: string): Element | undefined {
  return BY_NUMBER.get(number.trim());
}

export function elementsOf(criterion: CriterionNumber): Element[] {
  return ELEMENTS.filter((element) => element.criterion === criterion);
}

function withPlace(listed: ListedElement): Element {
  const place = placeOf(listed.number);
  return { ...listed, criterion: place.criterion, subCriterion: place.number };
}

function placeOf(number: string): SubCriterion {
  const place = SUB_CRITERIA.find((subCriterion) => number.startsWith(`${subCriterion.number}.`));
  if (!place) throw new Error(`Element ${number} is in no sub-criterion.`);
  return place;
}
