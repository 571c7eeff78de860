import { anElement } from '../../url/parts.ts';

/** The element whose panel is open. */
export const standardAddress = { path: '/standard', parts: { element: anElement } };
