import { lazy, Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { ErrorBoundary } from './components/ErrorBoundary.tsx';
import { Layout } from './components/Layout.tsx';
import { Loading } from './components/Loading.tsx';
import { PageHeading } from './components/PageHeading.tsx';
import { PAGES } from './pages/pages.ts';

const ROUTES = PAGES.map(({ address, load }) => ({
  path: address.path,
  Page: lazy(async () => ({ default: await load() })),
}));

const MENU = PAGES.flatMap(({ address, menu }) => (menu === null ? [] : [{ to: address.path, name: menu }]));

export function App() {
  const { pathname } = useLocation();
  return (
    <Layout menu={MENU}>
      <ErrorBoundary key={pathname}>
        <Suspense fallback={<Loading what="the page" />}>
          <Routes>
            {ROUTES.map(({ path, Page }) => (
              <Route key={path} path={path} element={<Page />} />
            ))}
            <Route
              path="*"
              element={<PageHeading title="Page not found" lead="Choose a page from the menu above." />}
            />
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </Layout>
  );
}
