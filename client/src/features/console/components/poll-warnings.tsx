import { pollWarnings } from '@polylogue/shared/polls/warnings.rules';
import { useTranslation } from 'react-i18next';
import { useRoomLive } from '../../../lib/live/hooks.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Stack } from '../../../ui/layout/stack.js';
import { toDecision } from '../rules/decision-form.rules.js';
import { askedSoFar } from '../rules/poll-form.rules.js';
import type { PollFormPart } from './poll-form-part.js';

/** Where the rule of this poll can mislead, said while it is made. Nothing of it forbids anything. */
export function PollWarnings({ kind, typed, place }: PollFormPart) {
  const { t } = useTranslation('console');
  const people = useRoomLive('headcount')?.value.people ?? 0;
  const asked = askedSoFar(typed, place);
  const decision = toDecision(typed.decision, kind);
  const found =
    asked === null || 'fault' in decision
      ? []
      : pollWarnings({ ...asked, secrecy: typed.secrecy, decision: decision.rule, people });
  return (
    <Stack gap="small" role="status">
      {found.map((warning) => (
        <Notice key={warning} tone="warning" isQuiet>
          {t(`poll_form.warning.${warning}`, { people })}
        </Notice>
      ))}
    </Stack>
  );
}
