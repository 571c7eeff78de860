import { describe, expect, it } from 'vitest';
import type { ActionNote, EventNote } from '../contract/inputs.ts';
import { explainEpisode } from './explain.ts';

const STANDARD = { kind: 'standard', id: 'Bins on the day', name: 'Bins on the day' } as const;

const EPISODE = { subject: STANDARD, service: 'Waste', from: '2024-10-01', to: '2025-02-28', elements: ['4.3.1'] };

function anAction(fields: Partial<ActionNote> = {}): ActionNote {
  return { service: 'Waste', wardCode: null, startDate: '2025-02-10', text: 'Two more crews.', ...fields };
}

const CAUSE: EventNote = {
  kind: 'system change',
  from: '2024-12-16',
  to: '2024-12-16',
  service: 'Waste',
  note: 'new rounds',
};

const explain = (actions: ActionNote[], events: EventNote[] = [], more: Partial<typeof EPISODE> & object = {}) =>
  explainEpisode({ actions, events }, { ...EPISODE, ...more });

describe('what is on record for an episode', () => {
  it('is explained by a cause and an action together, and says which of them is missing', () => {
    expect(explain([anAction()], [CAUSE])).toMatchObject({ explained: true, missing: '' });
    expect(explain([anAction()])).toMatchObject({ explained: false, missing: 'No cause is on record.' });
    expect(explain([], [CAUSE])).toMatchObject({ explained: false, missing: 'No action is on record.' });
    expect(explain([])).toEqual({ explained: false, missing: 'No cause or action is on record.', text: '' });
  });

  it('only infers an action of the same service, up to two months after the end, and asks to check it', () => {
    expect(explain([anAction()]).text).toBe(
      'An action of the same service started on 10 February 2025 (Two more crews); check that it is about this.',
    );
    expect(explain([anAction({ startDate: '2025-04-28' })]).text).toContain('check that it is about this');
    expect(explain([anAction({ startDate: '2025-05-01' })]).text).toBe('');
    expect(explain([anAction({ startDate: '2024-09-30' })]).text).toBe('');
    expect(explain([anAction({ startDate: null })]).text).toBe('');
    expect(explain([anAction({ service: 'Planning' })]).text).toBe('');
    expect(explain([anAction({ wardCode: 'W1' })]).text).toBe('');
  });

  it('takes an action that names the standard as its own, and leaves the inferred ones out', () => {
    const named = anAction({ service: null, finding: 'bins on the day', text: 'New rounds' });
    expect(explain([anAction(), named]).text).toBe('Action from 10 February 2025: New rounds.');
    expect(explain([{ ...named, startDate: '2026-02-10' }]).text).toContain('New rounds');
    expect(explain([{ ...named, startDate: '2026-03-01' }]).text).toBe('');
  });

  it('takes an action that names an element or a category of it, for the same service only', () => {
    const late = { startDate: '2025-06-10' };
    expect(explain([anAction({ ...late, finding: '4.3.1' })]).text).toContain('Action from 10 June 2025');
    expect(explain([anAction({ ...late, finding: '4.3.1', service: 'Planning' })]).text).toBe('');
    expect(explain([anAction({ ...late, finding: '1.1.1' })]).text).toBe('');
    const about = { ...EPISODE, categories: ['Missed collection'] };
    const themed = explainEpisode({ actions: [anAction({ ...late, theme: 'missed collection' })], events: [] }, about);
    expect(themed.text).toContain('Action from 10 June 2025');
  });

  it('takes what customers said in an action for this very finding as its cause', () => {
    const own = anAction({ service: 'Planning', startDate: null, said: 'The crews were short.' });
    const found = explainEpisode({ actions: [own], events: [], namedBy: [own] }, EPISODE);
    expect(found).toEqual({
      explained: true,
      missing: '',
      text: 'On record as its cause: The crews were short. Action on record for this: Two more crews.',
    });
    const silent = { ...own, said: null };
    expect(explainEpisode({ actions: [silent], events: [], namedBy: [silent] }, EPISODE).missing).toBe(
      'No cause is on record.',
    );
  });

  it('asks the same of a ward: its own actions, and no event of the whole council', () => {
    const ward = { subject: { kind: 'ward', id: 'W1', name: 'North' } as const, wardCode: 'W1' };
    const found = explainEpisode(
      { actions: [anAction({ wardCode: 'W1' })], events: [{ ...CAUSE, service: null }] },
      { ...EPISODE, ...ward, service: null },
    );
    expect(found).toMatchObject({ explained: false, missing: 'No cause is on record.' });
    expect(found.text).toContain('An action of the same ward started on 10 February 2025');
  });
});
