import { useQuery } from '@tanstack/react-query';
import { products } from '../api/calls';

export const PRODUCTS = ['products'] as const;

/** Products the user has a role on. */
export const useProducts = () =>
  useQuery({ queryKey: PRODUCTS, queryFn: products, select: (page) => page.results, staleTime: 60_000 });
