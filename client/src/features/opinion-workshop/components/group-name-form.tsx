import type { GroupView } from '@polylogue/shared/opinions/live';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../lib/i18n/language-name.js';
import { useRoomHandle } from '../../../lib/live/room-provider.js';
import { opinionsKey } from '../../../lib/opinions-view/use-opinions.js';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { nameFrom } from '../rules/group-name.rules.js';

export interface GroupNameFormProps {
  readonly group: GroupView;
  readonly languages: readonly string[];
  readonly onDone: () => void;
}

const LONGEST_NAME = 60;
const SHORTEST_REASON = 3;

/** A name in each language of the dialogue, and why; all empty gives the group its letter again. */
export function GroupNameForm({ group, languages, onDone }: GroupNameFormProps) {
  const { t, i18n } = useTranslation(['opinion-workshop', 'staff-view']);
  const { roomId } = useRoomHandle();
  const queries = useQueryClient();
  const command = useStaffCommand('opinions.name-group');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(group.name ?? {});
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const give = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isTooShort = reason.trim().length < SHORTEST_REASON;
    setShort(isTooShort);
    if (isTooShort) return;
    const done = await command.run({ groupId: group.id, name: nameFrom(texts), reason: reason.trim() });
    if (done === null) return;
    void queries.invalidateQueries({ queryKey: opinionsKey(roomId) });
    onDone();
  };
  return (
    <form onSubmit={(event) => void give(event)}>
      <Stack gap="small">
        {languages.map((lang, at) => (
          <TextField
            key={lang}
            lang={lang}
            label={t('groups.name_in', { language: languageName(lang, i18n.language) })}
            value={texts[lang] ?? ''}
            maxLength={LONGEST_NAME}
            onChange={(event) => setTexts({ ...texts, [lang]: event.target.value })}
            autoFocus={at === 0}
          />
        ))}
        <TextField
          label={t('reason.label', { ns: 'staff-view' })}
          hint={t('reason.hint_log', { ns: 'staff-view' })}
          error={isShort ? t('reason.too_short', { ns: 'staff-view' }) : null}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
        <FaultLine fault={command.fault} />
        <Cluster gap="small">
          <Button type="submit" size="small" isBusy={command.isBusy}>
            {t('groups.save')}
          </Button>
          <Button variant="quiet" size="small" onClick={onDone}>
            {t('reason.cancel', { ns: 'staff-view' })}
          </Button>
        </Cluster>
      </Stack>
    </form>
  );
}
