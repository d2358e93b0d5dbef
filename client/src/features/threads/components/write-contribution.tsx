import type { AgendaItemId, ContributionId } from '@polylogue/shared/kernel/ids';
import type { ContributionStance } from '@polylogue/shared/threads/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../lib/live/draft-store.js';
import { useEngage } from '../../../lib/room-view/engagement.js';
import { useSend } from '../../../lib/room-view/use-send.js';
import { typedText } from '../../../lib/room-view/pending-view.js';
import { useStoredLater } from '../../../lib/room-view/use-stored-later.js';
import { ContributionForm } from './contribution-form.js';

export interface WriteContributionProps {
  readonly itemId: AgendaItemId;
  /** The contribution that is answered; null for an argument of its own. */
  readonly parentId: ContributionId | null;
  readonly languages: readonly string[];
  /** Sent, or taken back. */
  readonly onDone: (wasSent: boolean) => void;
}

/** Where the draft of a new contribution is kept. */
export const contributionDraftKey = (itemId: string, parentId: string | null): string =>
  `contribution:${itemId}:${parentId ?? 'new'}`;

/** A new argument or a reply; the draft outlives everything but sending and taking back. */
export function WriteContribution({ itemId, parentId, languages, onDone }: WriteContributionProps) {
  const { t, i18n } = useTranslation('threads');
  const draft = useDraft(contributionDraftKey(itemId, parentId));
  const [isNew] = useState(draft.text === '');
  const [stance, setStance] = useState<ContributionStance>('neutral');
  const [lang, setLang] = useState(i18n.language);
  const { send, isSending, problem } = useSend('threads.contribute');
  const finish = (wasSent: boolean): void => {
    draft.clear();
    onDone(wasSent);
  };
  useEngage(draft.text.trim() !== '');
  useStoredLater('threads.contribute', (command) => {
    if (typedText(command.input) === draft.text) finish(true);
  });
  const submit = async (): Promise<void> => {
    const outcome = await send({ itemId, parentId, stance, text: draft.text, lang });
    if (outcome.ok) finish(true);
  };
  return (
    <ContributionForm
      label={t(parentId === null ? 'form.label' : 'form.reply_label')}
      hint={parentId === null ? t('form.hint') : undefined}
      sendLabel={t(parentId === null ? 'form.send' : 'form.send_reply')}
      hasFocus={isNew}
      text={draft.text}
      onText={draft.setText}
      stance={stance}
      onStance={setStance}
      lang={lang}
      languages={languages}
      onLang={setLang}
      isBusy={isSending}
      problem={problem}
      onSend={() => void submit()}
      onCancel={() => finish(false)}
    />
  );
}
