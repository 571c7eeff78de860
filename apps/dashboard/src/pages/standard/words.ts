import type { ElementView } from '@said/server';

export const EVIDENCE_KINDS: Record<ElementView['evidenceKind'], string> = {
  direct: 'Data can show it',
  supporting: 'Data can support it',
  none: 'Not from data',
};
