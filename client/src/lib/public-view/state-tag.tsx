import type { DialogueState } from '@polylogue/shared/dialogues/schemas';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/figures/tag.js';

/** Where a dialogue stands, in a word or two; amber only for what is on now. */
export function StateTag({ state }: { readonly state: DialogueState }) {
  const { t } = useTranslation('public');
  return <Tag tone={state === 'live' ? 'now' : 'neutral'}>{t(`state.${state}`)}</Tag>;
}
