// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPart } from '../testing/render-part.tsx';
import { Figure } from './Figure.tsx';

const figure = (
  <Figure
    headline="Complaints fell"
    subtitle="Complaints by month, April to June 2024"
    summary="From 12 to 4."
    columns={[{ key: 'month', label: 'Month', cell: (month: string) => month }]}
    rows={['April', 'May', 'June']}
    rowKey={(month) => month}
  >
    <p>the picture</p>
  </Figure>
);

it('is a figure named by its headline, with its summary for everyone', () => {
  renderPart(figure);
  const found = screen.getByRole('figure', { name: 'Complaints fell' });
  expect(within(found).getByRole('heading', { level: 2, name: 'Complaints fell' })).toBeDefined();
  expect(within(found).getByText('From 12 to 4.')).toBeDefined();
  expect(within(found).getByText('the picture')).toBeDefined();
});

it('opens the table of its numbers by keyboard, and closes it', async () => {
  const { person } = renderPart(figure);
  expect(screen.queryByRole('table')).toBeNull();
  const button = screen.getByRole('button', { name: 'Show as a table', expanded: false });
  button.focus();
  await person.keyboard(' ');
  const table = screen.getByRole('table', { name: 'Complaints by month, April to June 2024' });
  expect(within(table).getAllByRole('rowheader')).toHaveLength(3);
  expect(document.getElementById(button.getAttribute('aria-controls') ?? '')?.contains(table)).toBe(true);
  await person.click(screen.getByRole('button', { name: 'Hide the table', expanded: true }));
  expect(screen.queryByRole('table')).toBeNull();
});
