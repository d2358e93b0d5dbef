import { useEffect } from 'react';
import type { Head } from './head.js';
import { usePageSurroundings } from './page-context.js';

export const SITE_NAME = 'Polylogue';

/** The title as the tab shows it. */
export const fullTitle = (title: string): string => (title === SITE_NAME ? title : `${title} · ${SITE_NAME}`);

/** What stands in the head of the document. Draws nothing. */
export function PageHead({ title, description }: Head) {
  const { collectHead } = usePageSurroundings();
  collectHead?.({ title, description });
  useEffect(() => {
    document.title = fullTitle(title);
  }, [title]);
  return null;
}
