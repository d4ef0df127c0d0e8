import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { searchContracts } from '../api/calls';
import type { Contract } from '../api/wire';

const SETTLE_MS = 200;
const NONE: readonly Contract[] = [];

interface Found {
  /** The text they are the contracts of: that of a moment ago while one types. */
  asked: string;
  contracts: readonly Contract[];
  searching: boolean;
  failed: boolean;
}

/** Contracts by code, name or initials, looked for once the typing pauses. */
export function useContractSearch(text: string): Found {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const found = useQuery({
    queryKey: ['contract-search', asked],
    queryFn: ({ signal }) => searchContracts(asked, signal),
    enabled: asked !== '',
    staleTime: 60_000,
  });
  return {
    asked,
    contracts: asked === '' ? NONE : (found.data?.results ?? NONE),
    searching: found.isFetching,
    failed: found.isError,
  };
}
