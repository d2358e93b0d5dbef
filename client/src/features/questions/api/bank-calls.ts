import type { QuestionId } from '@polylogue/shared/kernel/ids';
import { getNetwork } from '@polylogue/shared/pages/routes';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import * as routes from '@polylogue/shared/questions/routes';
import type { QuestionDraft, QuestionView, QuestionWords } from '@polylogue/shared/questions/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callRoute } from '../../../lib/api/call-route.js';
import { bankKey } from '../../../lib/question-bank/use-bank-questions.js';

const keyOf = (id: string) => ['bank-question', id] as const;

/** The network the bank is of: its name, topics and languages. */
export const useNetwork = (slug: string) =>
  useQuery({
    queryKey: pageKeys.network(slug),
    queryFn: ({ signal }) => callRoute(getNetwork, { params: { slug } }, { signal }),
  });

export const useQuestion = (id: string, isWanted: boolean) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => callRoute(routes.getQuestion, { params: { questionId: id } }, { signal }),
    enabled: isWanted,
  });

/** What can be done with an entry. Each answers the entry as it then stands. */
export type BankDeed =
  | { readonly do: 'create'; readonly draft: QuestionDraft }
  | { readonly do: 'change'; readonly id: QuestionId; readonly version: number; readonly draft: QuestionDraft }
  | {
      readonly do: 'translate';
      readonly id: QuestionId;
      readonly version: number;
      readonly lang: string;
      readonly words: QuestionWords;
    }
  | {
      readonly do: 'check';
      readonly id: QuestionId;
      readonly version: number;
      readonly lang: string;
      readonly writtenAt: string;
    }
  | { readonly do: 'archive'; readonly id: QuestionId; readonly isArchived: boolean; readonly reason: string };

function give(slug: string, deed: BankDeed): Promise<QuestionView> {
  switch (deed.do) {
    case 'create':
      return callRoute(routes.createQuestion, { params: { slug }, body: deed.draft });
    case 'change': {
      const { id, version, draft } = deed;
      return callRoute(routes.changeQuestion, { params: { questionId: id }, body: { version, draft } });
    }
    case 'translate': {
      const { id, version, lang, words } = deed;
      return callRoute(routes.writeTranslation, { params: { questionId: id, lang }, body: { version, words } });
    }
    case 'check': {
      const { id, version, lang, writtenAt } = deed;
      return callRoute(routes.checkTranslation, { params: { questionId: id, lang }, body: { version, writtenAt } });
    }
    case 'archive': {
      const { id, isArchived, reason } = deed;
      return callRoute(routes.archiveQuestion, { params: { questionId: id }, body: { isArchived, reason } });
    }
  }
}

/** Does something with the bank; lists and the entry are shown as they then stand. */
export function useBankDeed(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (deed: BankDeed) => give(slug, deed),
    onSuccess: (view) => {
      client.setQueryData(keyOf(view.id), view);
      return client.invalidateQueries({ queryKey: bankKey(slug) });
    },
  });
}
