import { expect } from '@playwright/test';
import { settle, test } from './dashboard-test.ts';

test('the menu is reached and used by keyboard, and the page after it takes focus and title', async ({
  open,
  page,
}) => {
  await open('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Overview', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Trends' })).toBeFocused();
  await page.keyboard.press('Enter');
  await settle(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Trends' })).toBeFocused();
  await expect(page).toHaveTitle('Trends – Said & Done');
});

test('the skip link moves to the content', async ({ open, page }) => {
  await open('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('wards have a map with a summary and a table that sorts by keyboard', async ({ open, page }) => {
  await open('/wards');
  await expect(page.getByRole('img', { name: /map/i })).toBeVisible();
  expect(await page.locator('main svg path').count()).toBeGreaterThanOrEqual(24);
  const table = page.getByRole('table').last();
  expect(await table.locator('tbody tr').count()).toBeGreaterThanOrEqual(24);
  const heading = table.getByRole('columnheader', { name: /Per 1,000 residents/ });
  await expect(heading).toHaveAttribute('aria-sort', 'none');
  await heading.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  const rates = (await table.locator('tbody tr td:nth-child(4)').allTextContents()).map(Number);
  expect(rates).toEqual([...rates].sort((a, b) => b - a));
});

test('what was chosen is in the address and survives a reload', async ({ open, page }) => {
  await open('/trends');
  await page.getByLabel('By', { exact: true }).selectOption('quarter');
  await expect(page).toHaveURL(/grain=quarter/);
  const list = page.getByLabel('Service', { exact: true });
  const service = (await list.locator('option').nth(1).textContent()) ?? '';
  await list.selectOption(service);
  await expect(page).toHaveURL(/service=/);
  await page.reload();
  await settle(page);
  await expect(page.getByLabel('By', { exact: true })).toHaveValue('quarter');
  await expect(page.getByLabel('Service', { exact: true })).toHaveValue(service);
  expect(new URL(page.url()).searchParams.get('service')).toBe(service);
});

test('a part of the address that is not understood is reported, not ignored', async ({ open, page }) => {
  await open('/wards?quarter=soon&colour=blue');
  await expect(page.getByText('“soon” in the address')).toBeVisible();
  await expect(page.getByText('“colour” in the address')).toBeVisible();
});

test('every chart has a headline, and a table with a row for each of its points', async ({ open, page }) => {
  await open('/trends');
  const figure = page.getByRole('figure');
  await expect(figure.getByRole('heading', { level: 2 })).toHaveText(/Complaints received: \d/);
  await expect(figure.getByRole('img', { name: /^Chart\. Complaints received/ })).toBeVisible();
  const points = await figure.locator('.recharts-line-dots').last().locator('> *').count();
  await figure.getByRole('button', { name: 'Show as a table' }).click();
  const rows = await figure.getByRole('table').locator('tbody tr').count();
  expect(rows).toBeGreaterThanOrEqual(24);
  expect(points).toBe(rows);
});

test('the five criteria list 57 elements, and one opens with the keyboard', async ({ open, page }) => {
  await open('/standard');
  expect(await page.locator('main tbody tr').count()).toBe(57);
  await page.getByRole('link', { name: /^4\.3\.1/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /^4\.3\.1/ })).toBeFocused();
  await expect(page).toHaveURL(/element=4\.3\.1/);
});

test('assessments stand by cycle and say what is not published', async ({ open, page }) => {
  await open('/assessments');
  await page.getByRole('button', { name: 'Show as a table' }).click();
  expect(await page.getByRole('figure').locator('tbody tr').count()).toBeGreaterThanOrEqual(2);
  await expect(page.getByRole('img', { name: /Chart/ })).toBeVisible();
});

test('the overview gives each service a row and says how feedback was collected', async ({ open, page }) => {
  await open('/');
  expect(
    await page
      .getByRole('table', { name: /^Table one/ })
      .locator('tbody tr')
      .count(),
  ).toBeGreaterThanOrEqual(12);
  await expect(page.getByText(/were asked for \(surveys\)/)).toBeVisible();
  await expect(page.getByText(/no method recorded/)).toBeVisible();
});
