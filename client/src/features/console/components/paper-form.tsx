import type { TownView } from '@polylogue/shared/networks/schemas';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useKeptForm } from '../../../lib/staff-view/use-kept-form.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { useOptionNames } from '../../../lib/poll-view/option-names.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { TextArea } from '../../../ui/forms/text-area.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import {
  EMPTY_PAPER,
  isCountedByOption,
  type PaperFault,
  papersOf,
  toPaper,
  TypedPaper,
} from '../rules/paper-form.rules.js';
import { PaperPiles } from './paper-piles.js';

export interface PaperFormProps {
  readonly poll: PollView;
  readonly town: TownView;
  readonly timeZone: string;
  readonly onDone: () => void;
}

/** Paper ballots as they were counted in the hall: one figure an answer, or piles that say the same. */
export function PaperForm({ poll, town, timeZone, onDone }: PaperFormProps) {
  const { t } = useTranslation('console');
  const nameOf = useOptionNames(poll, timeZone);
  const enter = useStaffCommand('polls.enter-paper');
  const kept = useKeptForm(`paper:${poll.id}:${town.id}`, TypedPaper, () => EMPTY_PAPER);
  const [fault, setFault] = useState<PaperFault | null>(null);
  const { value: typed, set } = kept;
  const byOption = isCountedByOption(poll.form.kind);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const made = toPaper(typed, town.id, byOption ? poll.options : []);
    setFault('fault' in made ? made.fault : null);
    if ('fault' in made || (await enter.run({ pollId: poll.id, paper: made.paper })) === null) return;
    kept.forget();
    onDone();
  };
  const figure = (label: string, value: string, change: (value: string) => void) => (
    <TextField
      key={label}
      inputMode="numeric"
      label={label}
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  );
  return (
    <Stack gap="normal">
      <p>{t('halls.paper_means')}</p>
      {!byOption && (
        <PaperPiles poll={poll} timeZone={timeZone} piles={typed.piles} onChange={(piles) => set({ piles })} />
      )}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="small">
          {byOption &&
            poll.options.map(({ id }) =>
              figure(nameOf(id).text, typed.counts[id] ?? '', (value) =>
                set({ counts: { ...typed.counts, [id]: value } }),
              ),
            )}
          {figure(t('halls.blank'), typed.blank, (blank) => set({ blank }))}
          {figure(t('halls.invalid'), typed.invalid, (invalid) => set({ invalid }))}
          <TextArea
            label={t('halls.note')}
            hint={t('halls.note_hint')}
            value={typed.note}
            error={fault === 'note' ? t('halls.fault.note') : undefined}
            onChange={(event) => set({ note: event.target.value })}
            maxLength={500}
          />
          <p role="status">{t('halls.papers', { count: papersOf(typed) })}</p>
          {fault !== null && fault !== 'note' && <Notice tone="error">{t(`halls.fault.${fault}`)}</Notice>}
          <FaultLine fault={enter.fault} />
          <Cluster gap="small">
            <Button type="submit" size="small" isBusy={enter.isBusy}>
              {t('halls.paper_store')}
            </Button>
            <Button variant="quiet" size="small" onClick={onDone}>
              {t('halls.cancel')}
            </Button>
          </Cluster>
        </Stack>
      </form>
    </Stack>
  );
}
