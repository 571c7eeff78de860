import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test as base } from '@playwright/test';
import { TOKEN } from './site.ts';

interface DashboardFixtures {
  /** Opens a page of the dashboard with the token and waits until its data is there. */
  open: (path: string) => Promise<void>;
}

/** A test of the dashboard: any error in the console fails it. */
export const test = base.extend<DashboardFixtures>({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await use(page);
    expect(errors, 'errors in the console').toEqual([]);
  },
  open: async ({ page }, use) => {
    await use(async (path) => {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}token=${TOKEN}`);
      await settle(page);
    });
  },
});

/** Waits until nothing on the page is still on its way. */
export async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^Getting .*…$/)).toHaveCount(0);
}

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// What a narrow screen may break that a wide one has whole: places and sizes. The document and its colours are the same.
const OF_THE_LAYOUT = ['target-size', 'scrollable-region-focusable'];
const NARROW = 600;

/**
 * Fails with a readable list when axe finds anything on the page as it stands, or on a part of it. On a narrow screen
 * only what depends on the layout, unless `npm run test:slow` asks for all.
 */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  const isNarrow = (page.viewportSize()?.width ?? NARROW) < NARROW && process.env['SAID_SLOW'] !== '1';
  const axe = new AxeBuilder({ page }).include(part);
  const { violations } = await (isNarrow ? axe.withRules(OF_THE_LAYOUT) : axe.withTags(LEVELS)).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

/** What the API says at a path. */
export async function read<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(path, { headers: { Authorization: `Bearer ${TOKEN}` } });
  return (await response.json()) as T;
}

/** Ids of the findings that the sample holds. */
export async function findingIds(page: Page): Promise<string[]> {
  return (await read<{ id: string }[]>(page, '/api/findings')).map(({ id }) => id);
}
