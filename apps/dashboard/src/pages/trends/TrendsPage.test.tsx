// @vitest-environment jsdom
import type { FiltersView, SeriesView } from '@said/server';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aFinding } from '../../testing/a-finding.ts';
import { aMeasure, aSeries, withPoints } from '../../testing/a-series.ts';
import { noFilters } from '../../testing/filters.ts';
import { renderPart } from '../../testing/render-part.tsx';
import { rangeOf } from './layout.ts';
import type { Mark } from './marks.ts';
import { MarkKey, TrendKey } from './TrendKey.tsx';
import { TrendsPage } from './TrendsPage.tsx';

const MEASURES = [aMeasure(), aMeasure({ id: 'standard-result', name: 'result of a standard' })];
const FILTERS: FiltersView = {
  ...noFilters(),
  kinds: ['complaint'],
  services: [{ name: 'Waste', directorate: 'Environment', portfolio: null }],
  wards: [
    { code: 'E1', name: 'Old', validFrom: null, validTo: '2023-05-03' },
    { code: 'E2', name: 'New', validFrom: '2023-05-04', validTo: null },
  ],
  standards: [{ name: 'Bins on time', service: 'Waste' }],
  series: [
    { measure: 'complaints-received', splits: ['service', 'ward', 'grain'] },
    { measure: 'standard-result', splits: ['standard', 'grain'] },
  ],
};

function open(at: string, series: SeriesView = aSeries([1, 2, 3]), filters = FILTERS) {
  const said = Object.fromEntries(
    [
      'measure=complaints-received&grain=month&method=expected',
      'measure=complaints-received&grain=quarter&method=expected',
      'measure=complaints-received&grain=month&method=xmr',
      'measure=complaints-received&grain=month&method=expected&service=Waste',
      'measure=standard-result&grain=month&method=expected&standard=Bins on time',
    ].map((query) => [`/api/series?${query}`, series]),
  );
  return renderPart(<TrendsPage />, {
    at,
    answers: { '/api/measures': MEASURES, '/api/filters': filters, ...said },
  });
}

const choice = (name: string) => screen.findByRole<HTMLSelectElement>('combobox', { name });
const labels = () =>
  screen.getAllByRole('combobox').map((list) => list.closest('div')?.querySelector('label')?.textContent);

describe('TrendsPage', () => {
  it('says what to bring in where nothing can be drawn', async () => {
    open('/trends', aSeries([]), { ...FILTERS, series: [] });
    expect(await screen.findByText('Nothing to draw yet')).toBeDefined();
  });

  it('begins with the first measure there is, and offers what it can be narrowed to', async () => {
    open('/trends');
    expect((await choice('Measure')).value).toBe('complaints-received');
    expect(labels()).toEqual(['Measure', 'Service', 'Ward', 'By', 'Compared with']);
    expect(await screen.findByRole('figure', { name: 'Complaints received: 4 in May 2024' })).toBeDefined();
  });

  it('offers the standards where the measure is one, and takes the first', async () => {
    const { asked } = open('/trends?measure=standard-result&service=Waste');
    expect((await choice('Service standard')).value).toBe('Bins on time');
    expect(labels()).toEqual(['Measure', 'Service standard', 'By', 'Compared with']);
    expect(asked.at(-1)).toBe('/api/series?measure=standard-result&grain=month&method=expected&standard=Bins on time');
  });

  it('writes each choice into the address and leaves the defaults out', async () => {
    const { person, address, asked } = open('/trends');
    await person.selectOptions(await choice('By'), 'Quarter');
    expect(address()).toBe('/trends?grain=quarter');
    expect(asked.at(-1)).toContain('grain=quarter');
    await person.selectOptions(await choice('By'), 'Month');
    await person.selectOptions(await choice('Compared with'), 'NHS XmR');
    expect(address()).toBe('/trends?method=xmr');
    expect(asked.at(-1)).toContain('method=xmr');
    await person.selectOptions(await choice('Compared with'), 'Expected range');
    await person.selectOptions(await choice('Service'), 'Waste');
    expect(address()).toBe('/trends?service=Waste');
    expect(asked.at(-1)).toContain('service=Waste');
  });

  it('tells wards of two times apart', async () => {
    open('/trends');
    await choice('Ward');
    expect(within(screen.getByRole('group', { name: 'Wards until 2023' })).getByText('Old')).toBeDefined();
    expect(within(screen.getByRole('group', { name: 'Wards since 2023' })).getByText('New')).toBeDefined();
  });

  it('says that a measure of the address has no series here', async () => {
    open('/trends?measure=nothing');
    expect(await screen.findByText('This data has no series of that measure.')).toBeDefined();
    expect((await choice('Measure')).value).toBe('nothing');
  });

  it('says that a choice has no figures', async () => {
    open('/trends', aSeries([null, null]));
    expect(await screen.findByText('No figures for this choice')).toBeDefined();
    expect(screen.queryByRole('figure')).toBeNull();
  });

  it('has a table with every period: value, basis, usual range and judgement', async () => {
    const series = withPoints(
      aSeries([0.9, 0.5, null, 0.8], {
        measure: aMeasure({ unit: 'share', name: 'in time', denominator: 'answered' }),
      }),
      {
        0: { n: 1200 },
        1: { n: 10, lower: 0.7, centre: 0.85, upper: 1, flag: 'worse', rule: 'Below the expected range' },
        2: {},
        3: { n: 5, incomplete: true },
      },
    );
    const { person } = open('/trends', series);
    await person.click(await screen.findByRole('button', { name: 'Show as a table' }));
    const [, ...rows] = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual([
      'April 202390%1,200no figureno figureNot judged',
      'May 202350%1070%100%Worse than usual (Below the expected range)',
      'June 2023no figureno figureno figureNo figure',
      'July 202380%5no figureno figureNot complete yet, not judged',
    ]);
    expect(screen.getByRole('columnheader', { name: 'Answered' })).toBeDefined();
  });

  it('lists the findings of the series, or says that there are none', async () => {
    open('/trends');
    expect(await screen.findByText('No findings from this series')).toBeDefined();
    open('/trends', aSeries([1], { findings: [aFinding()] }));
    expect(await screen.findByText(aFinding().sentence)).toBeDefined();
  });

  it('warns of what the method that was used cannot see', async () => {
    open('/trends');
    expect(await screen.findByText(/A slow drift over years becomes the new normal/)).toBeDefined();
    open('/trends', aSeries([1], { method: 'Usual range: the average.' }));
    expect(await screen.findByText(/Seasons are not allowed for/)).toBeDefined();
  });
});

describe('TrendKey', () => {
  const key = (series: SeriesView) => {
    renderPart(<TrendKey series={series} />);
    return within(screen.getAllByRole('list', { name: 'Key' }).at(-1)!)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
  };

  it('names only what the chart holds', () => {
    expect(key(aSeries([1, 2]))).toEqual(['each period']);
    const full = withPoints(aSeries([1, 2, 3, 4, 5], { target: 3 }), {
      0: { upper: 3, flag: 'down' },
      1: { flag: 'up' },
      2: { flag: 'better' },
      3: { flag: 'worse' },
      4: { incomplete: true },
    });
    expect(key(full)).toEqual([
      'each period',
      'usual range, with its average',
      'target',
      'worse than usual',
      'better than usual',
      'higher than usual',
      'lower than usual',
      'not complete yet',
    ]);
  });
});

describe('MarkKey', () => {
  const aMark = (sign: string, kind: Mark['kind']): Mark => ({ sign, kind, at: 0, until: null, text: `${sign} told` });

  it('is not there without marks', () => {
    renderPart(<MarkKey marks={[]} />);
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('lists each sign under what it is', () => {
    renderPart(<MarkKey marks={[aMark('E1', 'event'), aMark('V1', 'visit'), aMark('V2', 'visit')]} />);
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      'Assessment visits',
      'Worth knowing',
    ]);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'V1 V1 told',
      'V2 V2 told',
      'E1 E1 told',
    ]);
  });
});

describe('rangeOf', () => {
  it.each([
    ['count', null, { from: 'zero' }],
    ['per 1,000 residents', null, { from: 'zero' }],
    ['share', null, { from: 'lowest', least: 0, most: 1 }],
    ['score', null, { from: 'lowest', least: 0 }],
    ['as the standard', '%', { from: 'lowest', least: 0, most: 100 }],
    ['as the standard', 'days', { from: 'zero' }],
  ] as const)('starts a %s (%s) where heights compare, and keeps to what is possible', (unit, standardUnit, range) => {
    expect(rangeOf({ measure: aMeasure({ unit }), standardUnit })).toEqual(range);
  });
});
