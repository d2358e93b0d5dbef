import type { TownView } from '@polylogue/shared/networks/schemas';
import { PARTICIPANT_ROLES } from '@polylogue/shared/participants/schemas';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../../lib/room-view/format-time.js';
import { Checkbox } from '../../../ui/forms/checkbox.js';
import { CheckboxGroup } from '../../../ui/forms/checkbox-group.js';
import { TextField } from '../../../ui/forms/text-field.js';
import type { TypedElectorate } from '../rules/typed-poll.js';
import { FoldedPart } from './folded-part.js';

export interface ElectorateFieldsProps {
  readonly value: TypedElectorate;
  readonly onChange: (value: TypedElectorate) => void;
  readonly towns: readonly TownView[];
  readonly zone: string;
  readonly error: string | undefined;
}

/** Who may vote. Nothing ticked is everybody. */
export function ElectorateFields({ value, onChange, towns, zone, error }: ElectorateFieldsProps) {
  const { t, i18n } = useTranslation('console');
  const set = (part: Partial<TypedElectorate>): void => onChange({ ...value, ...part });
  return (
    <FoldedPart
      heading={t('poll_form.who.heading')}
      summary={electorateText(t, value, towns, i18n.language)}
      isOpen={error !== undefined}
    >
      <CheckboxGroup
        legend={t('poll_form.who.towns')}
        hint={t('poll_form.who.towns_hint')}
        values={value.townIds}
        onChange={(townIds) => set({ townIds: [...townIds] })}
        options={towns.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <CheckboxGroup
        legend={t('poll_form.who.roles')}
        hint={t('poll_form.who.roles_hint')}
        values={value.roles}
        onChange={(roles) => set({ roles: [...roles] })}
        options={PARTICIPANT_ROLES.map((role) => ({ value: role, label: t(`poll_form.who.role.${role}`) }))}
      />
      <Checkbox
        label={t('poll_form.who.members')}
        checked={value.membersOnly}
        onChange={(event) => set({ membersOnly: event.target.checked })}
      />
      <TextField
        type="datetime-local"
        label={t('poll_form.who.joined', { zone })}
        optionalText={t('poll_form.optional')}
        value={value.joinedBefore}
        error={error}
        onChange={(event) => set({ joinedBefore: event.target.value })}
      />
    </FoldedPart>
  );
}

function electorateText(
  t: TFunction<'console'>,
  { townIds, roles, joinedBefore, membersOnly }: TypedElectorate,
  towns: readonly TownView[],
  lang: string,
): string {
  const names = towns.filter(({ id }) => townIds.includes(id)).map(({ name }) => name);
  const limits = [
    names.length > 0 && t('poll_form.who.only', { who: formatList(names, lang) }),
    roles.length > 0 &&
      t('poll_form.who.only', {
        who: formatList(
          roles.map((role) => t(`poll_form.who.role.${role}`)),
          lang,
        ),
      }),
    membersOnly && t('poll_form.who.members'),
    joinedBefore !== '' && t('poll_form.who.joined_before', { time: joinedBefore.replace('T', ' ') }),
  ].filter((limit) => limit !== false);
  return limits.length === 0 ? t('poll_form.who.everybody') : limits.join(' · ');
}
