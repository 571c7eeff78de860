// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { App } from './App.tsx';
import { PAGES } from './pages/pages.ts';
import { renderPart } from './testing/render-part.tsx';

const ABOUT = { council: 'Anytown Council', sample: false, asOf: '2024-09-30', stale: false };
const open = (at: string, about: Partial<typeof ABOUT> = {}) =>
  renderPart(<App />, { at, answers: { '/api/about': { ...ABOUT, ...about } } });
const menu = () => screen.getByRole('navigation', { name: 'Pages' });
const title = () => screen.findByRole('heading', { level: 1 });

// Each page brings its own script when it is opened; here they are all there before anybody looks.
beforeAll(async () => {
  await Promise.all(PAGES.map(({ load }) => load()));
});

describe('the pages', () => {
  it('have addresses of their own, all of them', () => {
    const paths = PAGES.map(({ address }) => address.path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.every((path) => /^\/(:?[a-z]+(\/:?[a-z]+)*)?$/.test(path))).toBe(true);
    expect(paths).toContain('/');
  });

  it.each(PAGES)(
    'show a heading and set the title at $address.path, also when the server has nothing',
    async (page) => {
      open(page.address.path.replace(/:\w+/, 'one'));
      const heading = await title();
      expect(heading.textContent).not.toMatch(/^$|Page not found/);
      await waitFor(() => expect(document.title).toBe(`${heading.textContent} – Said & Done`));
      expect(await screen.findAllByRole('alert')).not.toEqual([]);
    },
  );

  it.each(PAGES.flatMap((page) => page.states.map((state) => ({ page, state }))))(
    'understand their own states: $page.address.path $state',
    async ({ page, state }) => {
      open(`${page.address.path}?${new URLSearchParams(state).toString()}`);
      await title();
      expect(screen.queryByText(/in the address/)).toBeNull();
    },
  );
});

describe('the menu', () => {
  it('names the pages that have a name, in the order of the list, and marks where one is', async () => {
    open('/wards');
    await title();
    const links = within(menu()).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(PAGES.flatMap(({ menu: name }) => name ?? []));
    expect(
      links.filter((link) => link.getAttribute('aria-current') === 'page').map((link) => link.textContent),
    ).toEqual(['Wards']);
  });

  it('leads to a page by keyboard, whose heading takes focus and gives the title', async () => {
    const { person, address } = open('/standard?element=4.3.1');
    await title();
    within(menu()).getByRole('link', { name: 'Wards' }).focus();
    await person.keyboard('{Enter}');
    const heading = await screen.findByRole('heading', { level: 1, name: 'Wards' });
    expect(address()).toBe('/wards');
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(document.title).toBe('Wards – Said & Done');
    expect(scrollTo).toHaveBeenCalledWith(0, 0);
  });

  it('stays where an address has no page', async () => {
    open('/nowhere');
    expect((await title()).textContent).toBe('Page not found');
    expect(within(menu()).getAllByRole('link').length).toBeGreaterThan(1);
  });
});

describe('the frame of every page', () => {
  it('says whose data it is and up to when it was judged', async () => {
    open('/nowhere');
    expect(await screen.findByText('Anytown Council')).toBeDefined();
    expect(screen.getByText(/^Judged up to 30 September 2024\. Flags ask/)).toBeDefined();
    expect(screen.queryByText('Sample data.')).toBeNull();
  });

  it('labels the sample, and says that data changed since', async () => {
    open('/nowhere', { sample: true, stale: true });
    const label = await screen.findByRole('complementary', { name: 'Sample data' });
    expect(label.textContent).toContain('Anytown Council is made up');
    expect(screen.getByText(/Data changed after that/)).toBeDefined();
  });

  it('reaches the content first by keyboard', async () => {
    const { person } = open('/nowhere');
    await person.tab();
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Skip to the content' }));
  });
});
