import type { FindingCandidate } from '@polylogue/shared/findings/schemas';
import { pickText } from '@polylogue/shared/kernel/locale';
import type { TownView } from '@polylogue/shared/networks/schemas';
import { useTranslation } from 'react-i18next';
import { SegmentedChoice } from '../../../ui/actions/segmented-choice.js';
import { Select } from '../../../ui/forms/select.js';
import { Cluster } from '../../../ui/layout/stack.js';
import type { CandidateFilter } from '../rules/candidate-list.rules.js';

export interface CandidateFiltersProps {
  readonly filter: CandidateFilter;
  readonly onChange: (filter: CandidateFilter) => void;
  readonly candidates: readonly FindingCandidate[];
  readonly towns: readonly TownView[];
}

const KINDS = ['', 'statement', 'poll', 'contribution'] as const;
const SHARES = [0.5, 0.667, 0.9] as const;

export function CandidateFilters({ filter, onChange, candidates, towns }: CandidateFiltersProps) {
  const { t, i18n } = useTranslation('workshop');
  const dialogues = [...new Map(candidates.map(({ dialogueId, dialogueTitle }) => [dialogueId, dialogueTitle]))];
  return (
    <Cluster align="end">
      <SegmentedChoice
        legend={t('filter.kind')}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
        options={KINDS.map((kind) => ({ value: kind, label: t(`filter.kind_${kind === '' ? 'any' : kind}`) }))}
      />
      <Select
        label={t('filter.town')}
        emptyLabel={t('filter.any_town')}
        value={filter.townId}
        onChange={(event) => onChange({ ...filter, townId: event.target.value })}
        options={towns.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {dialogues.length > 1 && (
        <Select
          label={t('filter.dialogue')}
          emptyLabel={t('filter.any_dialogue')}
          value={filter.dialogueId}
          onChange={(event) => onChange({ ...filter, dialogueId: event.target.value })}
          options={dialogues.map(([id, title]) => ({ value: id, label: pickText(title, i18n.language).text }))}
        />
      )}
      <Select
        label={t('filter.agreement')}
        emptyLabel={t('filter.any_agreement')}
        value={filter.agreement === 0 ? '' : String(filter.agreement)}
        onChange={(event) => onChange({ ...filter, agreement: Number(event.target.value) })}
        options={SHARES.map((share) => ({
          value: String(share),
          label: t('filter.at_least', { share: Math.round(share * 100) }),
        }))}
      />
    </Cluster>
  );
}
