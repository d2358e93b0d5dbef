import type { ContributionId, DialogueId } from '@polylogue/shared/kernel/ids';
import { getContributionHistory } from '@polylogue/shared/threads/routes';
import { useQuery } from '@tanstack/react-query';
import { callRoute } from '../../../lib/api/call-route.js';

/** Earlier texts of a contribution, oldest first; asked for anew with each version. */
export function useHistory(roomId: DialogueId, contributionId: ContributionId, version: number) {
  return useQuery({
    queryKey: ['contribution-history', contributionId, version],
    queryFn: ({ signal }) => callRoute(getContributionHistory, { params: { roomId, contributionId } }, { signal }),
  });
}
