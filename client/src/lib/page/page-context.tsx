import type { Locale } from '@polylogue/shared/kernel/locale';
import { createContext, useContext, useMemo } from 'react';
import { type Paths, pathsFor } from '../routing/paths.js';
import type { Head } from './head.js';

/** A form that was posted without script and came back: the code of the failure and what was typed. */
export interface PostedForm {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What a page knows of the request it was drawn for, on the server and after it in the browser. */
export interface PageSurroundings {
  readonly locale: Locale;
  /** Public address of the site without a slash at the end. */
  readonly origin: string;
  readonly form: PostedForm | null;
  /** The path below the language for which the server found nothing, though there are pages of this kind. */
  readonly missingPath?: string | null;
  /** On the server: takes what belongs into the head of the document. */
  readonly collectHead: ((head: Head) => void) | null;
}

const SurroundingsContext = createContext<PageSurroundings>({
  locale: 'en',
  origin: '',
  form: null,
  collectHead: null,
});

export const PageSurroundingsProvider = SurroundingsContext.Provider;

export const usePageSurroundings = (): PageSurroundings => useContext(SurroundingsContext);

/** The language of the screens on this page; it changes only with the address. */
export const useLocale = (): Locale => usePageSurroundings().locale;

/** The addresses of the site in the reader's language. */
export function usePaths(): Paths {
  const locale = useLocale();
  return useMemo(() => pathsFor(locale), [locale]);
}
