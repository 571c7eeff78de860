import { describe, expect, it } from 'vitest';
import { buildElementViews, type ElementInput } from './element-views.ts';
import type { LinkedFinding, RecordedAction, RecordedDocument } from './evidence.ts';

const SERVICES = ['Waste', 'Planning', 'Housing', 'Libraries', 'Parks', 'Roads', 'Benefits', 'Council tax'];

const nothing: ElementInput = {
  asOf: '2026-09-30',
  services: SERVICES,
  findings: [],
  actions: [],
  documents: [],
  registers: [],
  assessments: [],
};

const aFinding = (finding: Partial<LinkedFinding>): LinkedFinding => ({
  element: '4.3.2',
  id: 'f1',
  sentence: 'Fewer complaints were answered in time.',
  service: null,
  periodFrom: '2026-04-01',
  periodTo: '2026-06-30',
  direction: 'better',
  severity: 'note',
  state: 'new',
  ...finding,
});

const aDocument = (document: Partial<RecordedDocument>): RecordedDocument => ({
  id: 'd1',
  element: '4.3.2',
  title: 'Complaints procedure',
  date: '2026-01-15',
  service: null,
  ...document,
});

const anAction = (action: Partial<RecordedAction>): RecordedAction => ({
  id: 'a1',
  said: 'Bins were missed.',
  done: 'A new round was added.',
  finding: null,
  service: 'Waste',
  startDate: '2026-05-01',
  toldCustomersOn: null,
  ...action,
});

function elementOf(number: string, input: Partial<ElementInput>) {
  const view = buildElementViews({ ...nothing, ...input }).find(({ element }) => element === number);
  if (!view) throw new Error(`no element ${number}`);
  return view;
}

describe('buildElementViews', () => {
  it('has 57 elements in order, whatever there is', () => {
    const views = buildElementViews(nothing);
    expect(views).toHaveLength(57);
    expect([views[0]?.element, views[56]?.element]).toEqual(['1.1.1', '5.3.3']);
    expect(views.every(({ evidence, last }) => evidence.length === 0 && last === null)).toBe(true);
  });

  it('never suggests plus and, for elements that data only supports, nothing above partial', () => {
    const numbers = buildElementViews(nothing).map(({ element }) => element);
    const views = buildElementViews({
      ...nothing,
      findings: numbers.map((element) => aFinding({ element })),
      documents: numbers.map((element) => aDocument({ element })),
    });
    const suggestions = (kind: string) =>
      new Set(views.filter((v) => v.evidenceKind === kind).map((v) => v.suggestion));
    expect(suggestions('direct')).toEqual(new Set(['full']));
    expect(suggestions('supporting')).toEqual(new Set(['partial']));
    expect(suggestions('none')).toEqual(new Set([null]));
  });

  it('says that data cannot show an element, and lists the documents put forward for it', () => {
    const view = elementOf('2.1.1', { documents: [aDocument({ element: '2.1.1' })] });
    expect(view.suggestion).toBeNull();
    expect(view.evidence).toHaveLength(1);
    expect(view.reasons.join(' ')).toMatch(/^Data cannot show this element.* 1 document put forward for it\.$/);
  });

  it('suggests non-compliance for a direct element without evidence, and nothing for a supporting one', () => {
    const elsewhere = { documents: [aDocument({ element: '1.1.1' })] };
    expect(elementOf('4.3.2', elsewhere).suggestion).toBe('non');
    expect(elementOf('4.3.3', elsewhere).suggestion).toBeNull();
  });

  it('suggests nothing at all from a database without evidence', () => {
    const views = buildElementViews(nothing);
    expect(views.every(({ suggestion }) => suggestion === null)).toBe(true);
    expect(elementOf('4.3.2', {}).reasons).toContain('Without any data, no level is suggested.');
  });

  it('leaves the decision to the assessor in every suggestion', () => {
    const views = buildElementViews({ ...nothing, findings: [aFinding({})] });
    const suggested = views.filter(({ suggestion }) => suggestion !== null).map(({ reasons }) => reasons.join(' '));
    expect(suggested).toHaveLength(18);
    expect(suggested.filter((reasons) => !reasons.includes('the assessor decides'))).toEqual([]);
    expect(views.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
  });
});

describe('the suggestion for a direct element', () => {
  const full = { findings: [aFinding({})], documents: [aDocument({})] };

  it('is full for recent evidence of more than one kind across the council', () => {
    const view = elementOf('4.3.2', full);
    expect(view.suggestion).toBe('full');
    expect(view.reasons).toEqual([
      '1 finding and 1 document: more than one kind of evidence.',
      'The newest is of 30 June 2026, within the last 12 months.',
      'Some of it is about the council as a whole.',
      'This is a suggestion from the data, not a result: the assessor decides.',
    ]);
  });

  it('is partial for one kind of evidence, however much of it', () => {
    const findings = [1, 2, 3, 4].map((n) => aFinding({ id: `f${n}` }));
    const view = elementOf('4.3.2', { findings });
    expect(view.suggestion).toBe('partial');
    expect(view.reasons[0]).toBe('4 findings: one kind of evidence only, so no variety.');
  });

  it('is partial when the newest evidence is more than twelve months old', () => {
    expect(elementOf('4.3.2', { ...full, asOf: '2027-06-30' }).suggestion).toBe('full');
    expect(elementOf('4.3.2', { ...full, asOf: '2027-07-01' }).suggestion).toBe('partial');
  });

  it('is partial when the evidence names under half of the services', () => {
    const named = (service: string) => ({
      findings: [aFinding({ service })],
      documents: [aDocument({ service: 'Waste' })],
    });
    const view = elementOf('4.3.2', named('Parks'));
    expect(view.suggestion).toBe('partial');
    expect(view.reasons).toContain('It is about 2 of 8 services.');
  });

  it('is non-compliance when one kind of evidence is about a small part of the organisation', () => {
    const view = elementOf('4.3.2', { findings: [aFinding({ service: 'waste' })] });
    expect(view.suggestion).toBe('non');
    expect(view.reasons).toContain('It is about 1 of 8 services, a small part of the organisation.');
  });

  it('does not judge the reach when there is no list of services', () => {
    const view = elementOf('4.3.2', { findings: [aFinding({ service: 'Waste' })], services: [] });
    expect(view.suggestion).toBe('partial');
    expect(view.reasons).toContain('There is no list of services, so its reach cannot be judged.');
  });

  it('is partial while a finding that things got worse has no action', () => {
    const worse = aFinding({ direction: 'worse', severity: 'act', service: 'Waste' });
    const open = elementOf('4.3.2', { ...full, findings: [aFinding({ id: 'f2' }), worse] });
    expect(open.suggestion).toBe('partial');
    expect(open.reasons).toContain('1 finding that things got worse is still open with no action on record.');
    const findings = [aFinding({ id: 'f2' }), worse];
    expect(elementOf('4.3.2', { ...full, findings, actions: [anAction({})] }).suggestion).toBe('full');
    const tooEarly = [anAction({ startDate: '2026-03-31' })];
    expect(elementOf('4.3.2', { ...full, findings, actions: tooEarly }).suggestion).toBe('partial');
    const recovered = [aFinding({ id: 'f2' }), { ...worse, state: 'recovered' as const }];
    expect(elementOf('4.3.2', { ...full, findings: recovered }).suggestion).toBe('full');
  });

  it('does not call evidence recent before the data has been analysed', () => {
    const view = elementOf('4.3.2', { ...full, asOf: null });
    expect(view.suggestion).toBe('partial');
    expect(view.reasons.join(' ')).toContain('once the data has been analysed');
  });
});

describe('evidence', () => {
  it('is listed newest first, undated last', () => {
    const documents = [
      aDocument({ id: 'undated', date: null }),
      aDocument({ id: 'old', date: '2020-01-01' }),
      aDocument({ id: 'new', date: '2026-08-01' }),
    ];
    const view = elementOf('4.3.2', { documents, findings: [aFinding({})] });
    expect(view.evidence.map(({ id }) => id)).toEqual(['new', 'f1', 'old', 'undated']);
    expect(view.evidence[1]).toEqual({
      kind: 'finding',
      id: 'f1',
      title: 'Fewer complaints were answered in time.',
      date: '2026-06-30',
    });
  });

  it('counts an action for learning and change, for the finding it answers, and once told for reporting back', () => {
    const where = (action: RecordedAction) =>
      buildElementViews({ ...nothing, findings: [aFinding({})], actions: [action] })
        .filter(({ evidence }) => evidence.some(({ kind }) => kind === 'action'))
        .map(({ element }) => element);
    expect(where(anAction({}))).toEqual(['1.3.5', '4.3.4']);
    expect(where(anAction({ finding: 'f1', toldCustomersOn: '2026-06-01' }))).toEqual([
      '1.2.2',
      '1.3.5',
      '4.3.2',
      '4.3.4',
    ]);
    expect(where(anAction({ done: null }))).toEqual([]);
  });

  it('takes a register of standards as evidence and an empty one as none', () => {
    const register = { dataset: 'service_standards' as const, services: ['Waste', 'Parks'], newest: '2026-04-01' };
    const view = elementOf('4.1.1', { registers: [{ ...register, rows: 46 }] });
    expect(view.evidence).toEqual([
      {
        kind: 'data',
        id: 'service_standards',
        title: '46 service standards with a target across 2 services',
        date: '2026-04-01',
      },
    ]);
    expect(elementOf('4.1.1', { registers: [{ ...register, rows: 0 }] }).evidence).toEqual([]);
  });
});
