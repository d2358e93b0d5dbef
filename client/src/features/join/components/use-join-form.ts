import { NOTICE_VERSION } from '@polylogue/shared/participants/notice';
import { type FormEvent, useState } from 'react';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { useLocale, usePageSurroundings, usePaths } from '../../../lib/page/page-context.js';
import { useGoTo } from '../../../lib/routing/use-go-to.js';
import { type JoinBody, useJoin } from '../api/use-join.js';
import { type JoinProblem, missingIn } from '../join-form.rules.js';

export const CONSENT_ID = 'consent';

/** What the form does when it is sent, and what stands in it after it was sent without script and came back. */
export function useJoinForm(code: string, alias: string) {
  const locale = useLocale();
  const { form: posted } = usePageSurroundings();
  const paths = usePaths();
  const goTo = useGoTo();
  const join = useJoin(code);
  const [missing, setMissing] = useState<readonly JoinProblem[]>([]);
  const typed: Readonly<Record<string, string | undefined>> = posted?.values ?? {};

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const sent = new FormData(form);
    const still = missingIn({ isTownChosen: sent.has('townId'), hasConsented: sent.get('consent') === 'true' });
    setMissing(still);
    const [first] = still;
    if (first !== undefined) return focusOn(form, first);
    const townId = String(sent.get('townId'));
    const body: JoinBody = {
      name: String(sent.get('name') ?? ''),
      alias,
      townId: townId === '' ? null : townId,
      lang: locale,
      consent: true,
      noticeVersion: NOTICE_VERSION,
    };
    join.mutate(body, { onSuccess: ({ membership }) => goTo(paths.room(membership.slug)) });
  };

  const failed = join.error === null ? (posted?.code ?? null) : errorCodeOf(join.error);
  const isBusy = join.isPending || join.isSuccess;
  return { submit, typed, missing, problem: isBusy ? null : failed, isBusy };
}

function focusOn(form: HTMLFormElement, problem: JoinProblem): void {
  const selector = problem === 'town' ? 'input[name="townId"]' : `#${CONSENT_ID}`;
  form.querySelector<HTMLInputElement>(selector)?.focus();
}
