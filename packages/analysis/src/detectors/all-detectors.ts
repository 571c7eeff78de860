import { complaintHandling } from './complaint-handling/complaint-handling.ts';
import type { Detector } from './contract/detector.ts';
import { dip } from './dip/dip.ts';
import { demandShift } from './demand-shift/demand-shift.ts';
import { wardDemand } from './ward-demand/ward-demand.ts';

/** Every detector, in the order in which they run. A new one is a new file and a line here. */
export const DETECTORS: readonly Detector[] = [dip, demandShift, wardDemand, complaintHandling];

export const DETECTOR_NAMES: readonly string[] = DETECTORS.map(({ name }) => name);
