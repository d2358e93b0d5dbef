import { LOCALES } from '@polylogue/shared/kernel/locales.rules';
import { KINDS_WITHOUT_OPTIONS } from '@polylogue/shared/polls/forms';
import type { NetworkView } from '@polylogue/shared/networks/schemas';
import type { QuestionDraft, QuestionView } from '@polylogue/shared/questions/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { QUESTIONS } from '../../../lib/question-bank/namespace.js';
import { useLeaveGuard } from '../../../lib/routing/use-leave-guard.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { TextArea } from '../../../ui/forms/text-area.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { type BankDeed, useBankDeed } from '../api/bank-calls.js';
import { type DraftFault, draftOf, type TypedQuestion } from '../rules/typed-question.rules.js';
import { KindFields } from './kind-fields.js';
import { OptionFields } from './option-fields.js';
import { PlaceFields } from './place-fields.js';

export interface SourceFormProps {
  readonly network: NetworkView;
  readonly start: TypedQuestion;
  readonly saveAs: (draft: QuestionDraft) => BankDeed;
  readonly saveLabel: string;
  readonly onSaved: (view: QuestionView) => void;
  /** Absent where there is nothing to go back to. */
  readonly onCancel?: () => void;
}

/** Where a question is written in its source language: words, kind and how it is counted. */
export function SourceForm({ network, start, saveAs, saveLabel, onSaved, onCancel }: SourceFormProps) {
  const { t } = useTranslation([QUESTIONS, 'errors']);
  const [first] = useState(start);
  const [typed, setTyped] = useState(first);
  const [fault, setFault] = useState<DraftFault | null>(null);
  const deed = useBankDeed(network.slug);
  useLeaveGuard(typed !== first && !deed.isSuccess ? t('source.leave') : null);
  const set = (part: Partial<TypedQuestion>): void => setTyped({ ...typed, ...part });
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const drafted = draftOf(typed);
    setFault(drafted.ok ? null : drafted.fault);
    if (drafted.ok && !deed.isPending) deed.mutate(saveAs(drafted.draft), { onSuccess: onSaved });
  };
  const languages = [...new Set([start.lang, ...network.languages, ...LOCALES])];
  return (
    <form onSubmit={save}>
      <Stack gap="large">
        <PlaceFields typed={typed} set={set} topics={network.topics} languages={languages} />
        <TextArea
          label={t('source.question')}
          hint={t('source.question_hint')}
          lang={typed.lang}
          rows={2}
          value={typed.question}
          onChange={(event) => set({ question: event.target.value })}
        />
        <TextArea
          label={t('source.detail')}
          optionalText={t('source.optional')}
          lang={typed.lang}
          rows={2}
          value={typed.detail}
          onChange={(event) => set({ detail: event.target.value })}
        />
        <KindFields typed={typed} onChange={setTyped} />
        {!KINDS_WITHOUT_OPTIONS.has(typed.kind) && <OptionFields typed={typed} set={set} />}
        {fault !== null && (
          <Notice tone="error" isUrgent>
            {t(`fault.${fault}`)}
          </Notice>
        )}
        {deed.error !== null && (
          <Notice tone="error" isUrgent>
            {t(`errors:${errorCodeOf(deed.error)}`)}
          </Notice>
        )}
        <Cluster>
          <Button type="submit" isBusy={deed.isPending}>
            {saveLabel}
          </Button>
          {onCancel !== undefined && (
            <Button variant="quiet" onClick={onCancel}>
              {t('source.cancel')}
            </Button>
          )}
        </Cluster>
      </Stack>
    </form>
  );
}
