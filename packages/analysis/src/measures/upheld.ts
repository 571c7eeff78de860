import { upheldMeasure } from './families/upheld-share.ts';

// Councils and ombudsmen differ on whether part counts, so both are measured and named.
export const upheld = upheldMeasure({
  id: 'upheld',
  name: 'Complaints upheld',
  what: 'upheld',
  count: (row) => row.upheld,
});
