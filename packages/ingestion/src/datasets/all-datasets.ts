// Every data set, in the order in which a folder is brought in: what is looked up comes before what looks it up.
import type { DatasetName } from '@said/database';
import { ACTIONS } from './actions/actions.ts';
import { ASSESSMENTS } from './assessments/assessments.ts';
import { BENCHMARKS } from './benchmarks/benchmarks.ts';
import { CASE_STAGES } from './case-stages/case-stages.ts';
import { DEVELOPMENT_AREAS } from './development-areas/development-areas.ts';
import { DOCUMENTS } from './documents/documents.ts';
import { EVENTS } from './events/events.ts';
import { FEEDBACK } from './feedback/feedback.ts';
import { OMBUDSMAN_DECISIONS } from './ombudsman-decisions/ombudsman-decisions.ts';
import { PERFORMANCE } from './performance/performance.ts';
import { POSTCODE_LOOKUP } from './postcode-lookup/postcode-lookup.ts';
import { RESPONSE_RULES } from './response-rules/response-rules.ts';
import { SATISFACTION } from './satisfaction/satisfaction.ts';
import { SERVICE_STANDARDS } from './service-standards/service-standards.ts';
import { SERVICES } from './services/services.ts';
import { VOLUMES } from './volumes/volumes.ts';
import { WARD_BOUNDARIES } from './ward-boundaries/ward-boundaries.ts';
import { WARD_PROFILE } from './ward-profile/ward-profile.ts';
import { WARDS } from './wards/wards.ts';
import type { DatasetDefinition } from './definition/dataset.ts';

export const DATASETS: readonly DatasetDefinition[] = [
  SERVICES,
  WARDS,
  WARD_BOUNDARIES,
  POSTCODE_LOOKUP,
  RESPONSE_RULES,
  SERVICE_STANDARDS,
  EVENTS,
  WARD_PROFILE,
  VOLUMES,
  BENCHMARKS,
  ASSESSMENTS,
  DEVELOPMENT_AREAS,
  ACTIONS,
  DOCUMENTS,
  OMBUDSMAN_DECISIONS,
  SATISFACTION,
  FEEDBACK,
  CASE_STAGES,
  PERFORMANCE,
];

/** The definition of a data set. Every name has one: a test compares the two lists. */
export function datasetNamed(name: DatasetName): DatasetDefinition {
  const found = DATASETS.find((dataset) => dataset.name === name);
  if (!found) throw new Error(`No definition of the data set ${name}`);
  return found;
}
