import { useCallback } from 'react';
import { useLocation } from 'wouter';

/** Goes to an address made by `usePaths`, without loading the document anew. */
export function useGoTo(): (path: string, options?: { readonly replace?: boolean }) => void {
  const [, navigate] = useLocation();
  // The tilde is the router's sign for an address from the root; ours carry the language already.
  return useCallback((path, options) => navigate(`~${path}`, options), [navigate]);
}
