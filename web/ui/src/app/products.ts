import { useQuery } from '@tanstack/react-query';
import { products } from '../api/calls';

/** Products the user has a role on. */
export const useProducts = () =>
  useQuery({ queryKey: ['products'], queryFn: products, select: (page) => page.results, staleTime: 60_000 });
