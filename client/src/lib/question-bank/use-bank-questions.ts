import { listQuestions } from '@polylogue/shared/questions/routes';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { callRoute } from '../api/call-route.js';

/** What a list of the bank is narrowed to; empty: everything. */
export interface BankSearch {
  readonly topicId: string;
  readonly text: string;
  readonly isArchived: boolean;
}

export const bankKey = (slug: string) => ['bank', slug] as const;

/** The question bank of a network. What is shown stays until the narrower list is here. */
export function useBankQuestions(slug: string, { topicId, text, isArchived }: BankSearch) {
  return useQuery({
    queryKey: [...bankKey(slug), topicId, text, isArchived],
    queryFn: ({ signal }) =>
      callRoute(
        listQuestions,
        {
          params: { slug },
          query: {
            ...(topicId === '' ? {} : { topicId }),
            ...(text.trim() === '' ? {} : { text: text.trim() }),
            archived: isArchived ? 'true' : 'false',
          },
        },
        { signal },
      ),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}
