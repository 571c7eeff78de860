import { aQuarter, aSort } from '../../url/parts.ts';

export const overviewAddress = { path: '/', parts: { quarter: aQuarter, sort: aSort } };
