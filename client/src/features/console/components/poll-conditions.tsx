import type { TownView } from '@polylogue/shared/networks/schemas';
import { PollSecrecy } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/forms/checkbox.js';
import { RadioGroup } from '../../../ui/forms/radio-group.js';
import { Select } from '../../../ui/forms/select.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { DecisionFields, decisionText } from './decision-fields.js';
import { ElectorateFields } from './electorate-fields.js';
import { FoldedPart } from './folded-part.js';
import type { PollFormPart } from './poll-form-part.js';
import { secondsText } from './seconds-text.js';

const TIMES = [30, 60, 90, 120, 180, 300, 600, 900, 1800, 3600, 86_400].map(String);

/** Who may vote, what carries it, how long it is open, and how secret it is. All but the secrecy is folded: its defaults suit most polls. */
export function PollConditions({ towns, ...part }: PollFormPart & { readonly towns: readonly TownView[] }) {
  const { kind, typed, set, fault, place } = part;
  const { t } = useTranslation('console');
  const wrong = fault?.code === 'quorum' || fault?.code === 'share' ? fault.code : null;
  return (
    <>
      {typed.comesAfter === null && (
        <RadioGroup
          legend={t('poll_form.secrecy.legend')}
          value={typed.secrecy}
          onChange={(value) => set({ secrecy: PollSecrecy.parse(value) })}
          options={[...PollSecrecy.options].reverse().map((value) => ({
            value,
            label: t(`poll_form.secrecy.${value}`),
            hint: t(`poll_form.secrecy.${value}_means`),
          }))}
        />
      )}
      <div>
        <ElectorateFields
          value={typed.electorate}
          onChange={(electorate) => set({ electorate })}
          towns={towns}
          zone={place.timeZone}
          error={fault?.code === 'joined' ? t('poll_form.fault.joined') : undefined}
        />
        <FoldedPart
          heading={t('poll_form.decision.heading')}
          summary={decisionText(t, typed.decision, kind)}
          isOpen={wrong !== null}
        >
          <DecisionFields kind={kind} value={typed.decision} onChange={(decision) => set({ decision })} fault={wrong} />
        </FoldedPart>
        <TimeFields {...part} />
        <FoldedPart
          heading={t('poll_form.sample.heading')}
          summary={t(typed.isSample ? 'poll_form.sample.yes' : 'poll_form.sample.no')}
        >
          <Checkbox
            label={t('poll_form.sample.label')}
            hint={t('poll_form.sample.hint')}
            checked={typed.isSample}
            onChange={(event) => set({ isSample: event.target.checked })}
          />
        </FoldedPart>
      </div>
    </>
  );
}

function TimeFields({ typed, set, fault, place }: PollFormPart) {
  const { t } = useTranslation('console');
  const times = typed.seconds === '' || TIMES.includes(typed.seconds) ? TIMES : [typed.seconds, ...TIMES];
  const lasts = typed.seconds === '' ? t('poll_form.time.by_hand') : secondsText(t, Number(typed.seconds));
  const opens = typed.opensAt === '' ? t('poll_form.time.opens_by_hand') : typed.opensAt.replace('T', ' ');
  return (
    <FoldedPart heading={t('poll_form.time.heading')} summary={`${lasts} · ${opens}`} isOpen={fault?.code === 'opens'}>
      <Select
        label={t('poll_form.time.seconds')}
        value={typed.seconds}
        emptyLabel={t('poll_form.time.by_hand')}
        options={times.map((value) => ({ value, label: secondsText(t, Number(value)) }))}
        onChange={(event) => set({ seconds: event.target.value })}
      />
      <TextField
        type="datetime-local"
        label={t('poll_form.time.opens', { zone: place.timeZone })}
        hint={t('poll_form.time.opens_hint')}
        optionalText={t('poll_form.optional')}
        value={typed.opensAt}
        error={fault?.code === 'opens' ? t('poll_form.fault.opens') : undefined}
        onChange={(event) => set({ opensAt: event.target.value })}
      />
    </FoldedPart>
  );
}
