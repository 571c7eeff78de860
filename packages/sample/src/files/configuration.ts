import { COUNCIL } from '../borough/names.ts';

/** said.config.yaml: who the council is, and what recognition cannot know. */
export function configurationYaml(): string {
  return [
    '# The sample borough: fictional from beginning to end.',
    'council:',
    `  name: ${COUNCIL}`,
    '  sample: true',
    '  nation: england-and-wales',
    'files:',
    '  # One column an indicator: the headers alone look like a list of wards.',
    '  ward-profile-2023-wards.csv:',
    '    dataset: ward_profile',
    '  casework-2021-2024.csv:',
    '    dataset: feedback',
    '    columns:',
    '      MainParty.EmailAddress: customer_key',
    '  feedback-2024-2026.csv:',
    '    dataset: feedback',
    '    columns:',
    '      How was this collected: collection_method',
    '      Email: customer_key',
    '',
  ].join('\n');
}
