import { LOCALES } from '@polylogue/shared/kernel/locales.rules';
import { NOTICE_VERSION } from '@polylogue/shared/participants/notice';
import { type FormEvent, useState } from 'react';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { useLocale, usePageSurroundings } from '../../../lib/page/page-context.js';
import { pathsFor } from '../../../lib/routing/paths.js';
import { useGoTo } from '../../../lib/routing/use-go-to.js';
import { type JoinBody, useJoin } from '../api/use-join.js';
import { type JoinProblem, missingIn } from '../join-form.rules.js';

export const CONSENT_ID = 'consent';

/** What the form does when it is sent, and what stands in it after it was sent without script and came back. */
export function useJoinForm(code: string, alias: string) {
  const locale = useLocale();
  const { form: posted } = usePageSurroundings();
  const goTo = useGoTo();
  const join = useJoin(code);
  const [missing, setMissing] = useState<readonly JoinProblem[]>([]);
  const typed: Readonly<Record<string, string | undefined>> = posted?.values ?? {};

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const sent = new FormData(form);
    const lang = LOCALES.find((known) => known === sent.get('lang')) ?? locale;
    const name = String(sent.get('name') ?? '');
    const hasConsented = sent.get('consent') === 'true';
    const still = missingIn({ name, town: String(sent.get('townId') ?? ''), lang, hasConsented }, sent.has('townId'));
    setMissing(still);
    const [first] = still;
    if (first !== undefined) return focusOn(form, first);
    const townId = String(sent.get('townId'));
    const body: JoinBody = {
      name,
      alias,
      townId: townId === '' ? null : townId,
      lang,
      consent: true,
      noticeVersion: NOTICE_VERSION,
    };
    join.mutate(body, { onSuccess: ({ membership }) => enter(membership.slug, lang) });
  };

  const enter = (slug: string, lang: (typeof LOCALES)[number]): void => {
    const room = pathsFor(lang).room(slug);
    // Another language has other texts: there the page is loaded anew.
    if (lang === locale) goTo(room);
    else window.location.assign(room);
  };

  const failed = join.error === null ? (posted?.code ?? null) : errorCodeOf(join.error);
  const isBusy = join.isPending || join.isSuccess;
  return { submit, typed, missing, problem: isBusy ? null : failed, isBusy };
}

function focusOn(form: HTMLFormElement, problem: JoinProblem): void {
  const selector = problem === 'town' ? 'input[name="townId"]' : `#${CONSENT_ID}`;
  form.querySelector<HTMLInputElement>(selector)?.focus();
}
