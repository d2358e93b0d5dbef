import type { CommandInput } from '@polylogue/shared/rooms/commands';
import { KINDS_WITHOUT_OPTIONS, type PollKind } from '@polylogue/shared/polls/forms';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStoredLater } from '../../../lib/room-view/use-stored-later.js';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useKeptForm } from '../../../lib/staff-view/use-kept-form.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../poll-form.module.css';
import type { PollBank } from '../poll-bank.js';
import { type PollFormFault, type PollFormPlace, toPollDraft } from '../rules/poll-form.rules.js';
import { EMPTY_POLL, TypedPoll } from '../rules/typed-poll.js';
import { typedPollOf } from '../rules/typed-poll-of.rules.js';
import { BankChoice } from './bank-choice.js';
import { PollConditions } from './poll-conditions.js';
import type { PollFormPart } from './poll-form-part.js';
import { PollFormPreview } from './poll-form-preview.js';
import { PollKindChoice } from './poll-kind-choice.js';
import { PollQuestionFields } from './poll-question-fields.js';
import { PollWarnings } from './poll-warnings.js';
import { showFault } from './show-fault.js';
import { useAnswerWords } from './use-answer-words.js';

export interface PollFormProps {
  readonly room: RoomState;
  readonly poll: PollView | null;
  readonly itemId: string | null;
  /** Lets staff take a question from the bank; absent where there is none. */
  readonly bank?: PollBank | undefined;
  readonly onSaved: () => void;
}

/** A poll of any kind: what is asked, how it is counted, who may vote. What was typed stays until it is stored. */
export function PollForm({ room, poll, itemId, bank, onSaved }: PollFormProps) {
  const { t } = useTranslation('console');
  const prepare = useStaffCommand('polls.prepare');
  const place: PollFormPlace = {
    itemId,
    timeZone: room.dialogue?.timeZone ?? 'UTC',
    languages: room.dialogue?.languages ?? ['en'],
    words: useAnswerWords(),
  };
  const kept = useKeptForm(`poll:${room.roomId}:${poll?.id ?? `new:${itemId ?? ''}`}`, TypedPoll, () =>
    poll === null ? EMPTY_POLL : typedPollOf(poll, place.timeZone),
  );
  const [fault, setFault] = useState<PollFormFault | null>(null);
  const pollId = poll?.id ?? null;
  const finish = (): void => {
    kept.forget();
    onSaved();
  };
  useStoredLater('polls.prepare', ({ input }) => isOf(input, pollId) && finish());
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const element = event.currentTarget;
    const made = toPollDraft(kept.value, place);
    setFault('fault' in made ? made.fault : null);
    if ('fault' in made) showFault(element);
    if ('draft' in made && (await prepare.run({ pollId, draft: made.draft })) !== null) finish();
  };
  const { kind } = kept.value;
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="large">
        {kept.isKept && (
          <Notice
            tone="info"
            action={
              <Button variant="quiet" size="small" onClick={kept.forget}>
                {t('poll_form.kept_forget')}
              </Button>
            }
          >
            {t('poll_form.kept')}
          </Notice>
        )}
        {kept.value.comesAfter === null && (
          <>
            <BankChoice bank={bank} typed={kept.value} zone={place.timeZone} set={kept.set} />
            {kept.value.bank === null && (
              <PollKindChoice
                kind={kind}
                onChange={(chosen) => kept.set({ kind: chosen, settings: {} })}
                error={fault?.code === 'kind' ? t('poll_form.fault.kind') : undefined}
              />
            )}
          </>
        )}
        {kind !== null && <AskedPart room={room} part={{ kind, typed: kept.value, set: kept.set, fault, place }} />}
        <p>{t('poll_form.nobody_sees')}</p>
        <div className={kind === null ? undefined : styles.foot}>
          {fault !== null && <Notice tone="error">{t(`poll_form.fault.${fault.code}`)}</Notice>}
          <FaultLine fault={prepare.fault} />
          <Button type="submit" isBusy={prepare.isBusy}>
            {t(poll === null ? 'poll_form.prepare' : 'poll_form.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** Whether a command that was stored later is this form's. */
function isOf(input: unknown, pollId: CommandInput<'polls.prepare'>['pollId']): boolean {
  return typeof input === 'object' && input !== null && 'pollId' in input && input.pollId === pollId;
}

/** Everything that depends on the kind. A second round and a question of the bank keep their words. */
function AskedPart({
  room,
  part,
}: {
  readonly room: RoomState;
  readonly part: PollFormPart & { readonly kind: PollKind };
}) {
  const { t } = useTranslation('console');
  const { typed } = part;
  return (
    <>
      {typed.comesAfter !== null && <Notice tone="info">{t('poll_form.second_round')}</Notice>}
      <PollQuestionFields {...part} hasOptions={!KINDS_WITHOUT_OPTIONS.has(part.kind) && part.kind !== 'yes_no'} />
      <PollConditions {...part} towns={room.dialogue?.towns ?? []} />
      <PollWarnings {...part} />
      <PollFormPreview typed={typed} place={part.place} />
    </>
  );
}
