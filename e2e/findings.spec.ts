import { expect } from '@playwright/test';
import { expectAccessible, findingIds, read, test } from './dashboard-test.ts';

interface Overview {
  worthALook: { checked: string | null; findings: { id: string; sentence: string }[] };
}

interface Shown {
  workings: { result: string; method: string[]; drivers: { title: string }[] };
}

test('what is worth a look stands apart and closed, with how much chance alone would flag', async ({ open, page }) => {
  const { quarters } = await read<{ quarters: { label: string }[] }>(page, '/api/filters');
  const lists = await Promise.all(
    quarters.slice(0, 4).map(async ({ label }) => ({
      label,
      list: (await read<Overview>(page, `/api/overview?quarter=${encodeURIComponent(label)}`)).worthALook,
    })),
  );
  for (const { label, list } of lists) {
    expect(list.checked).toContain(`results of ${label} in`);
    expect(list.checked).toMatch(/By chance alone (about [\d,]+ at most|fewer than one) would be flagged\.$/);
  }
  const found = lists.find(({ list }) => list.findings.length > 0);
  expect(found, 'a quarter of the sample has something worth a look').toBeDefined();
  await open(`/?quarter=${encodeURIComponent(found?.label ?? '')}`);
  const apart = page.locator('details');
  const sentence = apart.getByText(found?.list.findings[0]?.sentence ?? 'none');
  await expect(sentence).toBeHidden();
  await apart.getByText(/^Worth a look: \d+ results? that may be chance$/).focus();
  await page.keyboard.press('Enter');
  await expect(sentence).toBeVisible();
  await expectAccessible(page);
  const headline = await findingIds(page);
  expect(found?.list.findings.filter(({ id }) => headline.includes(id))).toEqual([]);
});

test('a finding shows what moved most as a table, and how it was worked out when asked', async ({ open, page }) => {
  const ids = await findingIds(page);
  const shown = await Promise.all(ids.map(async (id) => ({ id, ...(await read<Shown>(page, `/api/findings/${id}`)) })));
  const found = shown.find(({ workings }) => workings.drivers.length > 0);
  expect(found, 'a finding of the sample has drivers').toBeDefined();
  await open(`/findings/${found?.id ?? ''}`);
  expect(found?.workings.result).toMatch(/ in | from /);
  await expect(page.getByRole('definition').getByText(found?.workings.result ?? 'none', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'What moved most' })).toBeVisible();
  const table = page.getByRole('table', { name: found?.workings.drivers[0]?.title ?? 'none' });
  expect(await table.locator('tbody tr').count()).toBeGreaterThan(1);
  const method = page.getByText(found?.workings.method[0] ?? 'none');
  await expect(method).toBeHidden();
  await page.getByText('How we worked this out').click();
  await expect(method).toBeVisible();
  await expectAccessible(page);
});
