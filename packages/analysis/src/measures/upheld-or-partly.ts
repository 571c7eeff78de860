import { upheldMeasure } from './families/upheld-share.ts';

export const upheldOrPartly = upheldMeasure({
  id: 'upheld-or-partly',
  name: 'Complaints upheld or partly upheld',
  what: 'upheld or partly upheld',
  count: (row) => row.upheld + row.partly_upheld,
});
