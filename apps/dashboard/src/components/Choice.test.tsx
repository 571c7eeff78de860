// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '../testing/render-part.tsx';
import { Choice, Choices } from './Choice.tsx';

const SERVICES = [
  { value: 'Waste', label: 'Waste', group: 'Environment' },
  { value: 'Parks', label: 'Parks', group: 'Environment' },
  { value: 'Benefits', label: 'Benefits', group: null },
];

const list = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Service' });

describe('Choice', () => {
  it('is a labelled list that hands on what is chosen, and an empty text for all', async () => {
    const onChange = vi.fn<(value: string) => void>();
    const { person } = renderPart(
      <Choice label="Service" all="All services" value="Parks" options={SERVICES} onChange={onChange} />,
    );
    expect(list().value).toBe('Parks');
    await person.selectOptions(list(), 'Waste');
    await person.selectOptions(list(), 'All services');
    expect(onChange.mock.calls).toEqual([['Waste'], ['']]);
  });

  it('puts options with a group under its name, and the others beside them', () => {
    renderPart(<Choice label="Service" value="Waste" options={SERVICES} onChange={() => undefined} />);
    const group = screen.getByRole('group', { name: 'Environment' });
    expect(
      within(group)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Waste', 'Parks']);
    expect(within(list()).getAllByRole('option')).toHaveLength(3);
  });

  it('shows a value that is not in the data as such, instead of dropping it', () => {
    const long = 'A service that was renamed and whose name is long '.repeat(3).trim();
    renderPart(<Choice label="Service" value={long} options={SERVICES} onChange={() => undefined} />);
    expect(list().value).toBe(long);
    expect(screen.getByRole('option', { name: `${long} (not in the data)` })).toBeDefined();
  });

  it('offers nothing but the whole where there is nothing to choose', () => {
    renderPart(<Choice label="Service" all="All services" value="" options={[]} onChange={() => undefined} />);
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['All services']);
  });
});

describe('Choices', () => {
  it('are one form, named for what it does, that sends nothing', () => {
    renderPart(
      <Choices>
        <Choice label="Service" value="Waste" options={SERVICES} onChange={() => undefined} />
      </Choices>,
    );
    const form = screen.getByRole('form', { name: 'What to show' });
    expect(within(form).getByRole('combobox')).toBe(list());
    // False says that somebody kept the browser from sending it.
    expect(fireEvent.submit(form)).toBe(false);
  });
});
