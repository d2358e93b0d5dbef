import { AGENDA_KINDS, AgendaKind, type AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { DialogueHeader } from '@polylogue/shared/dialogues/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindLabel } from '../../../lib/room-view/kind-label.js';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Select } from '../../../ui/forms/select.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Stack } from '../../../ui/layout/stack.js';
import {
  type AgendaForm as Form,
  type AgendaFormFault,
  agendaFormOf,
  emptyAgendaForm,
  toAgendaDraft,
} from '../rules/agenda-form.rules.js';
import { instantToZoned } from '../rules/zoned-time.rules.js';
import { showFault } from './show-fault.js';
import { LocalTextFields } from './local-text-fields.js';

export interface AgendaFormProps {
  readonly dialogue: DialogueHeader | null;
  readonly item: AgendaItem | null;
  readonly onSaved: () => void;
}

/** The words and times of an item. What was typed stays until it is stored. */
export function AgendaForm({ dialogue, item, onSaved }: AgendaFormProps) {
  const { t } = useTranslation('console');
  const zone = dialogue?.timeZone ?? 'UTC';
  const save = useStaffCommand('agenda.save-item');
  const [form, setForm] = useState<Form>(() =>
    item === null
      ? emptyAgendaForm
      : agendaFormOf(item, item.plannedStart === null ? '' : instantToZoned(item.plannedStart, zone)),
  );
  const [fault, setFault] = useState<AgendaFormFault | null>(null);
  const set = (part: Partial<Form>): void => setForm({ ...form, ...part });
  const error = (field: AgendaFormFault): string | undefined =>
    fault === field ? t(`form.fault.${field}`) : undefined;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const element = event.currentTarget;
    const made = toAgendaDraft(form, zone);
    setFault('fault' in made ? made.fault : null);
    if ('fault' in made) showFault(element);
    if ('draft' in made && (await save.run({ itemId: item?.id ?? null, draft: made.draft })) !== null) onSaved();
  };
  const languages = dialogue?.languages ?? ['en'];
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="normal">
        <Select
          label={t('form.kind')}
          value={form.kind}
          disabled={item !== null && item.status !== 'planned'}
          options={AGENDA_KINDS.map((kind) => ({ value: kind, label: kindLabel(t, kind) }))}
          onChange={(event) => set({ kind: AgendaKind.parse(event.target.value) })}
        />
        <LocalTextFields
          legend={t('form.title')}
          languages={languages}
          value={form.title}
          onChange={(title) => set({ title })}
          error={error('title')}
          maxLength={200}
        />
        <TextField
          type="datetime-local"
          label={t('form.start', { zone })}
          value={form.start}
          onChange={(event) => set({ start: event.target.value })}
          error={error('start')}
        />
        <TextField
          inputMode="numeric"
          label={t('form.minutes')}
          value={form.minutes}
          onChange={(event) => set({ minutes: event.target.value })}
          error={error('minutes')}
        />
        {form.kind === 'debate' && (
          <TextField
            inputMode="numeric"
            label={t('form.speak_seconds')}
            value={form.speakSeconds}
            onChange={(event) => set({ speakSeconds: event.target.value })}
            error={error('speakSeconds')}
          />
        )}
        <LocalTextFields
          legend={t('form.detail')}
          languages={languages}
          value={form.detail}
          onChange={(detail) => set({ detail })}
          maxLength={2000}
        />
        <FaultLine fault={save.fault} />
        <Button type="submit" isBusy={save.isBusy}>
          {t(item === null ? 'form.add' : 'form.save')}
        </Button>
      </Stack>
    </form>
  );
}
