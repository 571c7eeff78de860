import { aName, aQuarter, aSort } from '../../url/parts.ts';

export const wardsAddress = { path: '/wards', parts: { quarter: aQuarter, kind: aName, sort: aSort } };
