// The shape of the standard. Titles are short paraphrases of our own, not the wording of the licensed text.

export type CriterionNumber = 1 | 2 | 3 | 4 | 5;

export const CRITERION_NUMBERS: readonly CriterionNumber[] = [1, 2, 3, 4, 5];

export interface Criterion {
  number: CriterionNumber;
  title: string;
  /** How many elements of this criterion may be partially met by an organisation that holds the standard. */
  maxPartials: number;
}

export interface SubCriterion {
  /** Such as `4.3`. */
  number: string;
  criterion: CriterionNumber;
  title: string;
}

/** Printed wherever the standard's numbers or titles are shown. */
export const TITLES_NOTE =
  'Element titles are short paraphrases. Check their wording and numbering against your licensed copy of the Customer Service Excellence standard.';

export const CRITERIA: readonly Criterion[] = [
  { number: 1, title: 'Understanding customers', maxPartials: 2 },
  { number: 2, title: 'A culture that puts customers first', maxPartials: 2 },
  { number: 3, title: 'Information and access', maxPartials: 2 },
  { number: 4, title: 'Delivering the service', maxPartials: 3 },
  { number: 5, title: 'Timeliness and quality', maxPartials: 2 },
];

export const SUB_CRITERIA: readonly SubCriterion[] = [
  { number: '1.1', criterion: 1, title: 'Knowing who the customers are' },
  { number: '1.2', criterion: 1, title: 'Engaging and consulting customers' },
  { number: '1.3', criterion: 1, title: 'Measuring satisfaction' },
  { number: '2.1', criterion: 2, title: 'Leaders, policy and culture' },
  { number: '2.2', criterion: 2, title: 'Professional and helpful staff' },
  { number: '3.1', criterion: 3, title: 'What information there is' },
  { number: '3.2', criterion: 3, title: 'How good the information is' },
  { number: '3.3', criterion: 3, title: 'Ways to reach services' },
  { number: '3.4', criterion: 3, title: 'Working with partners and communities' },
  { number: '4.1', criterion: 4, title: 'Standards for delivery' },
  { number: '4.2', criterion: 4, title: 'What was delivered' },
  { number: '4.3', criterion: 4, title: 'Putting problems right' },
  { number: '5.1', criterion: 5, title: 'Standards for time and quality' },
  { number: '5.2', criterion: 5, title: 'Prompt and informed handling' },
  { number: '5.3', criterion: 5, title: 'Keeping to time and quality' },
];
