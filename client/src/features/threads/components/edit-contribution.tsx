import type { ContributionView } from '@polylogue/shared/threads/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../lib/live/draft-store.js';
import { useEngage } from '../../../lib/room-view/engagement.js';
import { useSend } from '../../../lib/room-view/use-send.js';
import { typedText } from '../../../lib/room-view/pending-view.js';
import { useStoredLater } from '../../../lib/room-view/use-stored-later.js';
import { ContributionForm } from './contribution-form.js';

export interface EditContributionProps {
  readonly contribution: ContributionView;
  readonly onDone: () => void;
}

/** Another version of one's own words; the earlier ones stay readable, and the form says so first. */
export function EditContribution({ contribution, onDone }: EditContributionProps) {
  const { t } = useTranslation('threads');
  const draft = useDraft(`edit:${contribution.id}`);
  const [isNew] = useState(draft.text === '');
  const text = draft.text === '' ? contribution.text : draft.text;
  const { send, isSending, problem } = useSend('threads.edit');
  const finish = (): void => {
    draft.clear();
    onDone();
  };
  useEngage(draft.text !== '' && draft.text !== contribution.text);
  useStoredLater('threads.edit', (command) => {
    if (typedText(command.input) === draft.text) finish();
  });
  const submit = async (): Promise<void> => {
    const outcome = await send({ contributionId: contribution.id, version: contribution.version, text });
    if (outcome.ok) finish();
  };
  return (
    <ContributionForm
      label={t('edit.label')}
      hint={t('edit.hint')}
      sendLabel={t('edit.send')}
      hasFocus={isNew}
      text={text}
      onText={draft.setText}
      lang={contribution.lang}
      isBusy={isSending}
      problem={problem}
      problemText={problem?.code === 'version_conflict' ? t('edit.conflict') : undefined}
      onSend={() => void submit()}
      onCancel={finish}
    />
  );
}
