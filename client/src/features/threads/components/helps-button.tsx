import type { ContributionView } from '@polylogue/shared/threads/schemas';
import { useTranslation } from 'react-i18next';
import { usePersonal, useRoomLive } from '../../../lib/live/hooks.js';
import { CommandProblem } from '../../../lib/room-view/command-problem.js';
import { useOwnAnswers } from '../../../lib/room-view/own-answers.js';
import { useSend } from '../../../lib/room-view/use-send.js';
import { Button } from '../../../ui/actions/button.js';
import { Sign } from '../../../ui/actions/sign.js';

export interface HelpsButtonProps {
  readonly contribution: ContributionView;
  readonly isOwn: boolean;
  readonly isOpen: boolean;
}

/** "This helps", how many say so, and the way to take it back. For one's own only the number. */
export function HelpsButton({ contribution, isOwn, isOpen }: HelpsButtonProps) {
  const { t } = useTranslation('threads');
  const personal = usePersonal();
  const people = useRoomLive('helps', contribution.id)?.value.people ?? 0;
  const { helps, note } = useOwnAnswers();
  const { send, isSending, problem } = useSend('threads.help');
  const isHelp = helps.has(contribution.id);
  const canHelp = isOpen && !isOwn && personal?.can.includes('contribute') === true;
  if (!canHelp) return people === 0 ? null : <span>{t('helps.count', { count: people })}</span>;
  const press = async (): Promise<void> => {
    const outcome = await send({ contributionId: contribution.id, helps: !isHelp });
    if (outcome.ok) note({ helps: { [contribution.id]: outcome.value.helps } });
  };
  return (
    <>
      <Button
        variant={isHelp ? 'primary' : 'line'}
        size="small"
        aria-pressed={isHelp}
        isBusy={isSending}
        onClick={() => void press()}
      >
        {isHelp && <Sign name="check" />}
        {people === 0 ? t('helps.say') : t('helps.say_count', { count: people })}
      </Button>
      <CommandProblem problem={problem} />
    </>
  );
}
