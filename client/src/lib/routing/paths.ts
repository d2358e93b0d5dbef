import type { Locale } from '@polylogue/shared/kernel/locale';

const part = (text: string): string => encodeURIComponent(text);

/** Every address of the site in one language, from the root of the host. */
export const pathsFor = (locale: Locale) => ({
  home: () => `/${locale}`,
  network: (slug: string) => `/${locale}/n/${part(slug)}`,
  workshop: (slug: string) => `/${locale}/n/${part(slug)}/workshop`,
  draft: (slug: string, recommendationId: string) => `/${locale}/n/${part(slug)}/workshop/${part(recommendationId)}`,
  polisImport: (slug: string) => `/${locale}/n/${part(slug)}/import`,
  dialogue: (slug: string) => `/${locale}/d/${part(slug)}`,
  opinions: (slug: string) => `/${locale}/d/${part(slug)}/opinions`,
  room: (slug: string) => `/${locale}/d/${part(slug)}/room`,
  roomStatements: (slug: string) => `/${locale}/d/${part(slug)}/room?view=statements`,
  roomStatement: (slug: string, statementId: string) =>
    `/${locale}/d/${part(slug)}/room?view=statements&statement=${part(statementId)}`,
  console: (slug: string) => `/${locale}/d/${part(slug)}/console`,
  /** `statementId`: the desk opens with it chosen. */
  desk: (slug: string, statementId?: string) =>
    `/${locale}/d/${part(slug)}/desk${statementId === undefined ? '' : `?statement=${part(statementId)}`}`,
  seeds: (slug: string) => `/${locale}/d/${part(slug)}/seeds`,
  opinionWorkshop: (slug: string) => `/${locale}/d/${part(slug)}/opinion-workshop`,
  screen: (slug: string) => `/${locale}/d/${part(slug)}/screen`,
  join: (code?: string) => (code === undefined ? `/${locale}/j` : `/${locale}/j/${part(code)}`),
  recommendation: (slug: string) => `/${locale}/r/${part(slug)}`,
  poll: (pollId: string) => `/${locale}/polls/${part(pollId)}`,
  countSheet: (pollId: string) => `/${locale}/polls/${part(pollId)}/count-sheet`,
  ballotPaper: (pollId: string, slug: string) => `/${locale}/polls/${part(pollId)}/ballot-paper?d=${part(slug)}`,
  question: (questionId: string) => `/${locale}/questions/${part(questionId)}`,
  bank: (slug: string) => `/${locale}/n/${part(slug)}/questions`,
  bankQuestion: (slug: string, questionId: string) => `/${locale}/n/${part(slug)}/questions/${part(questionId)}`,
  signIn: (next?: string) => (next === undefined ? `/${locale}/sign-in` : `/${locale}/sign-in?next=${part(next)}`),
  signUp: () => `/${locale}/sign-up`,
  me: () => `/${locale}/me`,
});

export type Paths = ReturnType<typeof pathsFor>;

/** The same page in another language; `path` begins with a language. */
export const inLanguage = (path: string, locale: Locale): string => path.replace(/^\/[a-z]{2}(?=\/|$)/, `/${locale}`);
