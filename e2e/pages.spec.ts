import { expect, type Page } from '@playwright/test';
import { type Page as DashboardPage, PAGES } from '@said/dashboard/pages';
import { expectAccessible, findingIds, read, settle, test } from './dashboard-test.ts';

/** Every page of the dashboard, in each state that it names. */
const VIEWS = PAGES.flatMap((page) =>
  [{}, ...page.states].map((state) => {
    const query = new URLSearchParams(state).toString();
    return { page, address: `${page.address.path}${query === '' ? '' : `?${query}`}` };
  }),
);

/** The address with its places filled: `/findings/:id` by the id of a finding that there is. */
async function fill(browser: Page, { page, address }: { page: DashboardPage; address: string }): Promise<string> {
  if (!address.includes('/:')) return address;
  expect(page.idsFrom, `${address} says where its ids come from`).toBeDefined();
  const [first] = await read<{ id: string }[]>(browser, page.idsFrom ?? '');
  expect(first, `the sample fills ${address}`).toBeDefined();
  return address.replace(/:\w+/, encodeURIComponent(first?.id ?? ''));
}

for (const view of VIEWS) {
  test(`${view.address} has a title of its own, fits the screen, and axe finds nothing on it`, async ({
    open,
    page,
  }) => {
    await open(await fill(page, view));
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).not.toHaveText(/^$|Page not found/);
    await expect(page).toHaveTitle(`${await heading.innerText()} – Said & Done`);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByText('in the address')).toHaveCount(0);
    await expect(page.getByText('Sample data.')).toBeVisible();
    await expectFits(page);
    await expectAccessible(page);
    await openTable(page);
  });
}

/** Opens the table of the page's first chart, if it has one, and looks at that again. */
async function openTable(page: Page): Promise<void> {
  const toggles = page.getByRole('button', { name: 'Show as a table' });
  if ((await toggles.count()) === 0) return;
  await toggles.first().click();
  await expect(page.getByRole('button', { name: 'Hide the table' })).toHaveAttribute('aria-expanded', 'true');
  await expectFits(page);
  await expectAccessible(page, 'figure');
}

test('the menu leads to each of its pages, and no two of them have one title', async ({ open, page }) => {
  const titles = new Set<string>();
  const menu = PAGES.flatMap(({ menu, address }) => (menu === null ? [] : [{ name: menu, path: address.path }]));
  await open('/nowhere');
  for (const { name, path } of menu) {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL((url) => url.pathname === path);
    await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toHaveCount(0);
    await settle(page);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(menu.length);
});

test('an address without a page says so, and axe finds nothing on it', async ({ open, page }) => {
  await open('/nowhere');
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
});

async function expectFits(page: Page): Promise<void> {
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(overflow, 'pixels wider than the screen').toBeLessThanOrEqual(0);
}

test('a finding shows its sentence, its elements and masked rows', async ({ open, page }) => {
  await open('/');
  const [id] = await findingIds(page);
  expect(id, 'the sample has findings').toBeDefined();
  await open(`/findings/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: /^Finding: / })).toBeVisible();
  expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0);
  await expect(page.locator('main')).not.toContainText(/[\w.]+@[\w.]+\.\w+/);
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
