/** What the functions are called in SQL; each gives null for a text in which there is nothing to mask. */
export const MASK_FUNCTIONS = {
  text: 'mask_text',
  label: 'mask_label',
  reference: 'mask_reference',
  cells: 'mask_cells',
} as const;
