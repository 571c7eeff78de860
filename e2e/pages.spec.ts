import { expect } from '@playwright/test';
import { expectAccessible, findingIds, settle, test } from './dashboard-test.ts';

const PAGES = [
  { path: '/', heading: /^Overview of \d{4}-\d{2} Q[1-4]$/ },
  { path: '/trends', heading: 'Trends' },
  { path: '/trends?measure=standard-result', heading: 'Trends' },
  { path: '/wards', heading: 'Wards' },
  { path: '/standard', heading: 'Customer Service Excellence standard' },
  { path: '/standard?element=4.3.1', heading: 'Customer Service Excellence standard' },
  { path: '/assessments', heading: 'Assessments' },
  { path: '/nowhere', heading: 'Page not found' },
];

for (const { path, heading } of PAGES) {
  test(`${path} shows its heading, says that the data is a sample, and fits the screen`, async ({ open, page }) => {
    await open(path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByText('Sample data.')).toBeVisible();
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow, 'pixels wider than the screen').toBeLessThanOrEqual(0);
  });

  test(`axe finds nothing on ${path}, with its tables open as well`, async ({ open, page }) => {
    await open(path);
    await expectAccessible(page);
    const toggles = page.getByRole('button', { name: 'Show as a table' });
    if ((await toggles.count()) === 0) return;
    await toggles.first().click();
    await expect(page.getByRole('button', { name: 'Hide the table' })).toHaveAttribute('aria-expanded', 'true');
    await expectAccessible(page);
  });
}

test('a finding shows its sentence, its elements and masked rows, and axe finds nothing on it', async ({
  open,
  page,
}) => {
  await open('/');
  const [id] = await findingIds(page);
  expect(id, 'the sample has findings').toBeDefined();
  await open(`/findings/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: /^Finding: / })).toBeVisible();
  expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0);
  await expect(page.locator('main')).not.toContainText(/[\w.]+@[\w.]+\.\w+/);
  await expectAccessible(page);
});

test('without the token the page says which address to open', async ({ page }) => {
  await page.goto('/trends');
  await expect(page.getByRole('heading', { name: 'Open the address that the terminal printed' })).toBeVisible();
  await expectAccessible(page);
});

test('the token leaves the address and stays for the tab', async ({ page, open }) => {
  await open('/wards');
  expect(page.url()).not.toContain('token');
  await page.reload();
  await settle(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Wards' })).toBeVisible();
});
