import type { PollView } from '@polylogue/shared/polls/schemas';
import { PollKind } from '@polylogue/shared/polls/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { RadioGroup } from '../../../ui/forms/radio-group.js';
import { Stack } from '../../../ui/layout/stack.js';
import {
  emptyPollForm,
  type PollForm as Form,
  type PollFormFault,
  pollFormOf,
  toPollDraft,
} from '../rules/poll-form.rules.js';
import { showFault } from './show-fault.js';
import { LocalTextFields } from './local-text-fields.js';
import { PollChoiceRange } from './poll-choice-range.js';

export interface PollFormProps {
  readonly poll: PollView | null;
  readonly itemId: string | null;
  readonly languages: readonly string[];
  readonly onSaved: () => void;
}

/** Question and options in the dialogue's languages. Once a poll is open nothing of it can be changed. */
export function PollForm({ poll, itemId, languages, onSaved }: PollFormProps) {
  const { t } = useTranslation('console');
  const prepare = useStaffCommand('polls.prepare');
  const [form, setForm] = useState<Form>(() => (poll === null ? emptyPollForm : pollFormOf(poll)));
  const [fault, setFault] = useState<PollFormFault | null>(null);
  const set = (part: Partial<Form>): void => setForm({ ...form, ...part });
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const element = event.currentTarget;
    const made = toPollDraft(form, itemId);
    setFault('fault' in made ? made.fault : null);
    if ('fault' in made) showFault(element);
    if ('draft' in made && (await prepare.run({ pollId: poll?.id ?? null, draft: made.draft })) !== null) onSaved();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="large">
        <LocalTextFields
          legend={t('poll_form.question')}
          languages={languages}
          value={form.question}
          onChange={(question) => set({ question })}
          error={fault === 'question' ? t('poll_form.fault.question') : undefined}
          maxLength={500}
        />
        <RadioGroup
          legend={t('poll_form.kind')}
          value={form.kind}
          onChange={(kind) => set({ kind: PollKind.parse(kind), max: form.options.length })}
          options={PollKind.options.map((kind) => ({ value: kind, label: t(`poll_form.kinds.${kind}`) }))}
        />
        {form.options.map((option, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: options have no identity before they are stored, and are only added at the end
          <Stack gap="small" key={i}>
            <LocalTextFields
              legend={t('poll_form.option', { number: i + 1 })}
              languages={languages}
              value={option}
              onChange={(text) => set({ options: form.options.map((it, at) => (at === i ? text : it)) })}
              maxLength={300}
            />
            {form.options.length > 2 && (
              <div>
                <Button
                  variant="quiet"
                  size="small"
                  onClick={() => set({ options: form.options.filter((_, at) => at !== i) })}
                >
                  {t('poll_form.remove_option', { number: i + 1 })}
                </Button>
              </div>
            )}
          </Stack>
        ))}
        <div>
          <Button
            variant="line"
            size="small"
            onClick={() => set({ options: [...form.options, {}], max: form.max + 1 })}
          >
            {t('poll_form.add_option')}
          </Button>
        </div>
        {form.kind === 'multiple' && <PollChoiceRange form={form} onChange={set} />}
        {fault !== null && fault !== 'question' && <Notice tone="error">{t(`poll_form.fault.${fault}`)}</Notice>}
        <FaultLine fault={prepare.fault} />
        <Button type="submit" isBusy={prepare.isBusy}>
          {t(poll === null ? 'poll_form.prepare' : 'poll_form.save')}
        </Button>
        <p>{t('poll_form.nobody_sees')}</p>
      </Stack>
    </form>
  );
}
