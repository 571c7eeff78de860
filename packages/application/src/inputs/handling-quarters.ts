import type { Inputs } from '@said/analysis';
import type { InputSource } from './input-source.ts';

/** In time, by quarter, however thin: the detector judges each by its own number of cases. */
export async function readHandlingQuarters({ handling }: InputSource): Promise<Inputs['handlingQuarters']> {
  return (await handling()).map(({ quarters }) => quarters);
}
