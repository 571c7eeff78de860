// Government Analysis Function palette: fills and marks only, never text; dark blue must not touch dark pink.
// https://analysisfunction.civilservice.gov.uk/policy-store/data-visualisation-colours-in-charts/

export const PALETTE = {
  darkBlue: '#12436D',
  turquoise: '#28A197',
  darkPink: '#801650',
  orange: '#F46A25',
  /** Text, outlines and axes. */
  ink: '#0B0C0C',
  /** Secondary text and lines: 4.5 : 1 on white. */
  grey: '#505A5F',
  paleGrey: '#DEE0E2',
  paper: '#FFFFFF',
} as const;
