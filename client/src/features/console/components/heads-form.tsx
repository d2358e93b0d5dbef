import type { TownView } from '@polylogue/shared/networks/schemas';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../../lib/staff-view/fault-line.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { wholeOf } from '../rules/poll-form.rules.js';

export interface HeadsFormProps {
  readonly poll: PollView;
  readonly town: TownView;
  readonly heads: number;
  readonly onDone: () => void;
}

/** How many people without a phone were counted in a hall. */
export function HeadsForm({ poll, town, heads, onDone }: HeadsFormProps) {
  const { t } = useTranslation('console');
  const faultText = useFaultText();
  const count = useStaffCommand('polls.count-heads');
  const [typed, setTyped] = useState(heads === 0 ? '' : String(heads));
  const [isWrong, setWrong] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const counted = wholeOf(typed, 0, 100_000);
    setWrong(counted === null);
    if (counted !== null && (await count.run({ pollId: poll.id, townId: town.id, heads: counted })) !== null) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="small">
        <TextField
          inputMode="numeric"
          label={t('halls.heads', { town: town.name })}
          hint={t('halls.heads_hint')}
          value={typed}
          error={isWrong ? t('halls.fault.count') : faultText(count.fault)}
          onChange={(event) => setTyped(event.target.value)}
          autoFocus
        />
        <Cluster gap="small">
          <Button type="submit" size="small" isBusy={count.isBusy}>
            {t('halls.heads_store')}
          </Button>
          <Button variant="quiet" size="small" onClick={onDone}>
            {t('halls.cancel')}
          </Button>
        </Cluster>
      </Stack>
    </form>
  );
}
