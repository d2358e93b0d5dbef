import { useEffect } from 'react';
import { useGoTo } from '../lib/routing/use-go-to.js';
import { mayLeave } from '../lib/routing/use-leave-guard.js';
import { matchPage, splitLocale } from '../lib/routing/match-page.js';
import { useLocale } from '../lib/page/page-context.js';
import { pageRoutes } from './routes.js';

/**
 * Plain links of the page lead to other pages of the site without loading the document anew. Everything else stays with the
 * browser: other languages, files, new tabs, places within the page, and links that say `data-reload`.
 */
export function useFollowedLinks(): void {
  const goTo = useGoTo();
  const locale = useLocale();
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const link = linkOf(event);
      if (link === null) return;
      const target = splitLocale(link.pathname, [locale]);
      const isWithinPage = link.pathname === location.pathname && link.search === location.search;
      if (target === null || isWithinPage || matchPage(pageRoutes, target.path) === null) return;
      event.preventDefault();
      if (mayLeave()) goTo(link.pathname + link.search + link.hash);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [goTo, locale]);
}

function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!isPlain || event.defaultPrevented || !(event.target instanceof Element)) return null;
  const link = event.target.closest('a');
  if (link === null || link.origin !== location.origin) return null;
  const isOwn = link.target === '' && !link.hasAttribute('download') && !link.hasAttribute('data-reload');
  return isOwn ? link : null;
}
