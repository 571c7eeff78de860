import { lazy, Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { ErrorBoundary } from './components/ErrorBoundary.tsx';
import { Layout } from './components/Layout.tsx';
import { Loading } from './components/Loading.tsx';
import { PageHeading } from './components/PageHeading.tsx';
import { OverviewPage } from './pages/overview/OverviewPage.tsx';

const TrendsPage = lazy(async () => ({ default: (await import('./pages/trends/TrendsPage.tsx')).TrendsPage }));
const WardsPage = lazy(async () => ({ default: (await import('./pages/wards/WardsPage.tsx')).WardsPage }));
const StandardPage = lazy(async () => ({ default: (await import('./pages/standard/StandardPage.tsx')).StandardPage }));
const AssessmentsPage = lazy(async () => ({
  default: (await import('./pages/assessments/AssessmentsPage.tsx')).AssessmentsPage,
}));
const FindingPage = lazy(async () => ({ default: (await import('./pages/finding/FindingPage.tsx')).FindingPage }));

export function App() {
  const { pathname } = useLocation();
  return (
    <Layout>
      <ErrorBoundary key={pathname}>
        <Suspense fallback={<Loading what="the page" />}>
          <Routes>
            <Route index element={<OverviewPage />} />
            <Route path="trends" element={<TrendsPage />} />
            <Route path="wards" element={<WardsPage />} />
            <Route path="standard" element={<StandardPage />} />
            <Route path="assessments" element={<AssessmentsPage />} />
            <Route path="findings/:id" element={<FindingPage />} />
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
