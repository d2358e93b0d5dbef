import type { PollKind } from '@polylogue/shared/polls/forms';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/forms/checkbox.js';
import { Select } from '../../../ui/forms/select.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Stack } from '../../../ui/layout/stack.js';
import { canCarry, PERCENT, SHARES } from '../rules/decision-form.rules.js';
import { TypedDecision } from '../rules/typed-poll.js';

export interface DecisionFieldsProps {
  readonly kind: PollKind;
  readonly value: TypedDecision;
  readonly onChange: (value: TypedDecision) => void;
  readonly fault: 'quorum' | 'share' | null;
}

const { quorum: QUORUM, threshold: THRESHOLD, base: BASE } = TypedDecision.shape;

/** How many must take part, and what carries a decision. */
export function DecisionFields({ kind, value, onChange, fault }: DecisionFieldsProps) {
  const { t } = useTranslation('console');
  const set = (part: Partial<TypedDecision>): void => onChange({ ...value, ...part });
  return (
    <Stack gap="normal">
      <Select
        label={t('poll_form.decision.quorum')}
        value={value.quorum}
        options={QUORUM.options.map((it) => ({ value: it, label: t(`poll_form.decision.quorum_kind.${it}`) }))}
        onChange={(event) => set({ quorum: QUORUM.parse(event.target.value) })}
      />
      {value.quorum === 'people' && (
        <TextField
          inputMode="numeric"
          label={t('poll_form.decision.people')}
          value={value.quorumPeople}
          error={fault === 'quorum' ? t('poll_form.fault.quorum') : undefined}
          onChange={(event) => set({ quorumPeople: event.target.value })}
        />
      )}
      {value.quorum === 'share' && (
        <ShareFields
          label={t('poll_form.decision.quorum_share')}
          share={value.quorumShare}
          percent={value.quorumPercent}
          error={fault === 'quorum' ? t('poll_form.fault.share') : undefined}
          onChange={(quorumShare, quorumPercent) => set({ quorumShare, quorumPercent })}
        />
      )}
      {canCarry(kind) ? (
        <ThresholdFields value={value} set={set} fault={fault} />
      ) : (
        <p>{t('poll_form.decision.carries_nothing')}</p>
      )}
    </Stack>
  );
}

interface ThresholdFieldsProps {
  readonly value: TypedDecision;
  readonly set: (part: Partial<TypedDecision>) => void;
  readonly fault: 'quorum' | 'share' | null;
}

function ThresholdFields({ value, set, fault }: ThresholdFieldsProps) {
  const { t } = useTranslation('console');
  return (
    <>
      <Select
        label={t('poll_form.decision.threshold')}
        value={value.threshold}
        options={THRESHOLD.options.map((it) => ({ value: it, label: t(`poll_form.decision.threshold_kind.${it}`) }))}
        onChange={(event) => set({ threshold: THRESHOLD.parse(event.target.value) })}
      />
      {value.threshold === 'share' && (
        <ShareFields
          label={t('poll_form.decision.share')}
          share={value.thresholdShare}
          percent={value.thresholdPercent}
          error={fault === 'share' ? t('poll_form.fault.share') : undefined}
          onChange={(thresholdShare, thresholdPercent) => set({ thresholdShare, thresholdPercent })}
        />
      )}
      {value.threshold !== 'none' && (
        <>
          <Select
            label={t('poll_form.decision.base')}
            value={value.base}
            options={BASE.options.map((it) => ({ value: it, label: t(`poll_form.decision.base_kind.${it}`) }))}
            onChange={(event) => set({ base: BASE.parse(event.target.value) })}
          />
          <Checkbox
            label={t('poll_form.decision.towns')}
            checked={value.towns}
            onChange={(event) => set({ towns: event.target.checked })}
          />
        </>
      )}
    </>
  );
}

interface ShareFieldsProps {
  readonly label: string;
  readonly share: string;
  readonly percent: string;
  readonly error: string | undefined;
  readonly onChange: (share: string, percent: string) => void;
}

function ShareFields({ label, share, percent, error, onChange }: ShareFieldsProps) {
  const { t } = useTranslation('console');
  const shares = share === PERCENT || SHARES.some((it) => it === share) ? SHARES : [share, ...SHARES];
  return (
    <>
      <Select
        label={label}
        value={share}
        error={share === PERCENT ? undefined : error}
        options={[
          ...shares.map((it) => ({ value: it, label: shareText(t, it) })),
          { value: PERCENT, label: t('poll_form.decision.percent_own') },
        ]}
        onChange={(event) => onChange(event.target.value, percent)}
      />
      {share === PERCENT && (
        <TextField
          inputMode="numeric"
          label={t('poll_form.decision.percent')}
          value={percent}
          error={error}
          onChange={(event) => onChange(share, event.target.value)}
        />
      )}
    </>
  );
}

const shareText = (t: TFunction<'console'>, share: string): string => {
  const [of, out] = share.split('/');
  return out === '100' ? t('poll_form.decision.of_100', { of }) : share === '1/1' ? t('poll_form.decision.all') : share;
};

/** What carries the poll in one line. */
export function decisionText(t: TFunction<'console'>, value: TypedDecision, kind: PollKind): string {
  const quorum =
    value.quorum === 'people'
      ? t('poll_form.decision.said_people', { people: value.quorumPeople })
      : value.quorum === 'share'
        ? t('poll_form.decision.said_quorum', { share: saidShare(t, value.quorumShare, value.quorumPercent) })
        : '';
  const threshold = canCarry(kind) ? value.threshold : 'none';
  const carried =
    threshold === 'share'
      ? t('poll_form.decision.said_share', { share: saidShare(t, value.thresholdShare, value.thresholdPercent) })
      : threshold === 'majority'
        ? t('poll_form.decision.threshold_kind.majority')
        : '';
  const base = threshold === 'none' ? '' : t(`poll_form.decision.base_kind.${value.base}`);
  const towns = threshold !== 'none' && value.towns ? t('poll_form.decision.towns') : '';
  const said = [quorum, carried, base, towns].filter((part) => part !== '');
  return said.length === 0 ? t('poll_form.decision.nothing') : said.join(' · ');
}

const saidShare = (t: TFunction<'console'>, share: string, percent: string): string =>
  share === PERCENT ? t('poll_form.decision.of_100', { of: percent }) : shareText(t, share);
