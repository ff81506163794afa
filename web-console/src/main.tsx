import './nonce.ts';
import './styles/base.css';
import './styles/lists.css';
import './styles/pages.css';
import './styles/people.css';
import './styles/operation.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import type { Feature } from './app/feature.ts';
import { Look } from './app/Look.tsx';
import { SessionProvider } from './app/session.tsx';
import { RequestProblem } from './api/problem.ts';
import { inbox } from './features/inbox/index.ts';
import { signIn } from './features/signIn/index.ts';
import { task } from './features/task/index.ts';
import { uses } from './features/uses/index.ts';
import { request } from './features/request/index.ts';
import { seals } from './features/seals/index.ts';
import { applications } from './features/applications/index.ts';
import { obligations } from './features/obligations/index.ts';
import { operation } from './features/operation/index.ts';
import { lending } from './features/lending/index.ts';
import { register } from './features/register/index.ts';
import { calendar } from './features/calendar/index.ts';
import { absences } from './features/absences/index.ts';
import { handOver } from './features/handOver/index.ts';
import { verification } from './features/verification/index.ts';
import { startTexts } from './texts/index.ts';

/** Everything there is, in the order of the menu. */
const features: readonly Feature[] = [signIn, inbox, task, request, uses, seals, applications, lending, register, operation, obligations, handOver, absences, calendar, verification];

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (failures, error) => failures < 2 && (!(error instanceof RequestProblem) || error.details.status === 0 || error.details.status >= 500) },
    mutations: { retry: false },
  },
});

await startTexts();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Look>
        <SessionProvider>
          <App features={features} />
        </SessionProvider>
      </Look>
    </QueryClientProvider>
  </StrictMode>,
);
