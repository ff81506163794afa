import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryKey, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { problemOf, type ProblemDetails, type RequestProblem } from './problem.ts';
import { call, untilDone, type Request } from './request.ts';
import type { Accepted, Operations } from './schema.ts';

type Reading = Extract<keyof Operations, `get ${string}`>;
type Answer<K extends keyof Operations> = Exclude<Operations[K]['answer'], Accepted>;
type Item<K extends Reading> = Operations[K]['answer'] extends { items: (infer I)[] } ? I : never;

/** How a reading is kept: found again by what was asked. */
export const keyOf = (operation: Reading, request: object = {}): QueryKey => [operation, request];

interface ReadOptions { readonly enabled?: boolean; /** Milliseconds between two looks while the page is seen. */ readonly every?: number }

/** Reads, keeps, and reads again when the page is looked at anew. */
export function useRead<K extends Reading>(operation: K, request: Request<K>, { enabled = true, every }: ReadOptions = {}): UseQueryResult<Operations[K]['answer'], RequestProblem> {
  return useQuery<Operations[K]['answer'], RequestProblem>({ queryKey: keyOf(operation, request), queryFn: ({ signal }) => call(operation, request, signal), enabled, ...(every === undefined ? {} : { refetchInterval: every }) });
}

/** What a list has read so far. */
export interface Listing<T> {
  readonly items: readonly T[];
  readonly isPending: boolean;
  readonly error: RequestProblem | null;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly more: () => void;
  readonly retry: () => void;
}

/** Reads a list page by page. */
export function useList<K extends Reading>(operation: K, request: Request<K>, { enabled = true, every }: ReadOptions = {}): Listing<Item<K>> {
  const list = useInfiniteQuery({
    queryKey: [...keyOf(operation, request), 'by page'], enabled, ...(every === undefined ? {} : { refetchInterval: every }),
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...('query' in request ? (request.query as object) : {}), limit: 30, ...(pageParam === '' ? {} : { after: pageParam }) };
      return (await call(operation, { ...request, query } as Request<K>, signal)) as unknown as { items: Item<K>[]; next?: string };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  return {
    items: list.data?.pages.flatMap(({ items }) => items) ?? [], isPending: list.isPending && enabled, error: list.error as RequestProblem | null,
    hasMore: list.hasNextPage, isLoadingMore: list.isFetchingNextPage, more: () => void list.fetchNextPage(), retry: () => void list.refetch(),
  };
}

/**
 * An act: sends, waits until it is done, then has what is shown read again. Trying again after no clear answer repeats the same request, so that it happens
 * once; what was refused, or differs, is a new one.
 */
export function useAct<K extends Exclude<keyof Operations, Reading>>(operation: K): UseMutationResult<Answer<K>, RequestProblem, Omit<Request<K>, 'key'>> {
  const queries = useQueryClient();
  const last = useRef({ text: '', key: '' });
  return useMutation<Answer<K>, RequestProblem, Omit<Request<K>, 'key'>>({
    mutationFn: async (request) => {
      const text = 'body' in request && request.body instanceof Blob ? crypto.randomUUID() : JSON.stringify(request);
      if (last.current.text !== text) last.current = { text, key: crypto.randomUUID() };
      try {
        const answer = (await untilDone(await call(operation, { ...request, key: last.current.key } as unknown as Request<K>))) as Answer<K>;
        last.current.text = '';
        return answer;
      } catch (error) {
        if (!mayHaveHappened(problemOf(error))) last.current.text = '';
        throw error;
      }
    },
    onSuccess() {
      void queries.invalidateQueries(); // not waited for: who acted goes on at once
    },
  });
}

const mayHaveHappened = ({ code, status, done }: ProblemDetails): boolean => code === 'offline' || code === 'request-in-progress' || (status >= 500 && done !== false);
