import { Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes, useLocation } from 'react-router';
import { Loading } from '../display/Loading.tsx';
import { ProblemNotice } from '../display/ProblemNotice.tsx';
import { NotFound } from '../display/NotFound.tsx';
import type { Feature, PageDeclaration } from './feature.ts';
import { PageBoundary } from './PageBoundary.tsx';
import { useSession } from './session.tsx';
import { Shell } from './Shell.tsx';

/** All pages in their frame. */
export function App({ features }: { readonly features: readonly Feature[] }) {
  const pages = features.flatMap((feature) => feature.pages);
  return (
    <BrowserRouter>
      <Shell features={features}>
        <Routes>
          <Route path="/" element={<Navigate to="/inbox" replace />} />
          {pages.map((declaration) => <Route key={declaration.path} path={declaration.path} element={<Guarded {...declaration} />} />)}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Shell>
    </BrowserRouter>
  );
}

/** A page, once it is known that whoever looks may; else sign-in, which comes back here. */
function Guarded({ page: Page, open }: PageDeclaration) {
  const { session, error, retry } = useSession();
  const { pathname, search } = useLocation();
  if (open !== true && session === undefined) return error ? <ProblemNotice error={error} retry={retry} /> : <Loading />;
  if (open !== true && session === null) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  return <PageBoundary key={pathname}><Suspense fallback={<Loading />}><Page /></Suspense></PageBoundary>;
}
