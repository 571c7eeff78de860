import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './App.tsx';
import './global.css';
import { NoToken } from './components/NoToken.tsx';
import { ApiError, token } from './session/api.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      // The server is on this computer: an answer that is wrong stays wrong, a silent server is asked once more.
      retry: (failures, error) => failures < 1 && error instanceof ApiError && error.problem.code === 'server-silent',
    },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id root.');

createRoot(root).render(
  <StrictMode>
    {token === null ? (
      <NoToken />
    ) : (
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </QueryClientProvider>
    )}
  </StrictMode>,
);
