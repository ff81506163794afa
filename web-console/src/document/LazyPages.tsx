import { Suspense, lazy, type ComponentProps } from 'react';
import { Loading } from '../display/Loading.tsx';

const DocumentPages = lazy(() => import('./DocumentPages.tsx'));

/** The pages of a PDF; the script that draws them is loaded when they are first wanted. */
export function LazyPages(props: ComponentProps<typeof DocumentPages>) {
  return <Suspense fallback={<Loading />}><DocumentPages {...props} /></Suspense>;
}
