import type { VoteBreakdown, WeightTargets } from '@polylogue/shared/opinions/breakdown';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomHandle } from '../../../lib/live/room-provider.js';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { FieldGroup } from '../../../ui/forms/field-group.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { breakdownKey } from '../api/use-workshop-queries.js';
import { type TypedWeights, weightsFrom } from '../rules/weights.rules.js';

export interface WeightsFormProps {
  readonly votes: VoteBreakdown;
  readonly keys: readonly string[];
  readonly nameOf: (key: string) => string;
  readonly onDone: () => void;
}

const SHORTEST_REASON = 3;

/** How many people each column stands for, and where that is from; or each alike again. */
export function WeightsForm({ votes, keys, nameOf, onDone }: WeightsFormProps) {
  const { t } = useTranslation(['opinion-workshop', 'staff-view']);
  const { roomId } = useRoomHandle();
  const queries = useQueryClient();
  const command = useStaffCommand('opinions.set-weighting');
  const [typed, setTyped] = useState(() => textsOf(votes.targets));
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<Extract<TypedWeights, { ok: false }> | null>(null);
  const [isShort, setShort] = useState(false);
  const send = async (targets: WeightTargets | null): Promise<void> => {
    const isTooShort = reason.trim().length < SHORTEST_REASON;
    setShort(isTooShort);
    if (isTooShort) return;
    const done = await command.run({ by: votes.by, targets, reason: reason.trim() });
    if (done === null) return;
    void queries.invalidateQueries({ queryKey: breakdownKey(roomId, votes.by) });
    onDone();
  };
  const give = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const weights = weightsFrom(typed);
    setFault(weights.ok ? null : weights);
    if (weights.ok) await send(weights.targets);
  };
  return (
    <form onSubmit={(event) => void give(event)}>
      <Stack gap="small">
        <FieldGroup
          legend={t(`weights.legend_${votes.by}`)}
          hint={t('weights.hint')}
          error={fault?.fault === 'too_few' ? t('weights.too_few') : null}
        >
          <Cluster align="end">
            {keys.map((key, at) => (
              <TextField
                key={key}
                label={nameOf(key)}
                inputMode="numeric"
                size={12}
                value={typed[key] ?? ''}
                error={fault?.key === key ? t('weights.not_whole') : null}
                onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
                autoFocus={at === 0}
              />
            ))}
          </Cluster>
        </FieldGroup>
        <TextField
          label={t('reason.label', { ns: 'staff-view' })}
          hint={t('weights.reason_hint')}
          error={isShort ? t('reason.too_short', { ns: 'staff-view' }) : null}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
        <FaultLine fault={command.fault} />
        <Cluster gap="small">
          <Button type="submit" size="small" isBusy={command.isBusy}>
            {t('weights.save')}
          </Button>
          {votes.targets !== null && (
            <Button variant="line" size="small" isBusy={command.isBusy} onClick={() => void send(null)}>
              {t('weights.alike_again')}
            </Button>
          )}
          <Button variant="quiet" size="small" onClick={onDone}>
            {t('reason.cancel', { ns: 'staff-view' })}
          </Button>
        </Cluster>
      </Stack>
    </form>
  );
}

const textsOf = (targets: WeightTargets | null): Record<string, string> =>
  Object.fromEntries(Object.entries(targets ?? {}).map(([key, target]) => [key, String(target)]));
