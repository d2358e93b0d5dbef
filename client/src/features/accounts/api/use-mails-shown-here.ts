import { useQuery } from '@tanstack/react-query';

/** Where the server shows mails that it sent nowhere: only when it runs on this machine, without a mail server. */
export const LOCAL_MAILS = '/mail';

/** Whether this server shows its mails on a local page; asked only once a mail was sent. */
export const useMailsShownHere = (isAsked: boolean): boolean =>
  useQuery({
    queryKey: ['mails-shown-here'],
    queryFn: async ({ signal }) => (await fetch(LOCAL_MAILS, { signal })).ok,
    enabled: isAsked,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  }).data ?? false;
