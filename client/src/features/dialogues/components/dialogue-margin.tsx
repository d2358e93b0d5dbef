import type { DialogueView } from '@polylogue/shared/dialogues/schemas';
import { useTranslation } from 'react-i18next';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Mark } from '../../../ui/figures/mark.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';

/** Topics and hosts beside the document. */
export function DialogueMargin({ dialogue }: { readonly dialogue: DialogueView }) {
  const { t } = useTranslation('public');
  const { topics, hosts } = dialogue;
  return (
    <Stack gap="large">
      {topics.length > 0 && (
        <RuledSection heading={t('dialogue.topics')}>
          <Stack as="ul" role="list" gap="small">
            {topics.map((topic) => (
              <li key={topic.id}>
                <StaffText texts={topic.title} />
              </li>
            ))}
          </Stack>
        </RuledSection>
      )}
      {hosts.length > 0 && (
        <RuledSection heading={t('dialogue.hosts')}>
          <LineList>
            {hosts.map(({ id, name, town }) => (
              <LineRow
                key={id}
                start={town === null ? undefined : <Mark letters={town.mark} hue={town.hue} />}
                title={<ExternalText as="span" look="plain" text={name} />}
              />
            ))}
          </LineList>
        </RuledSection>
      )}
    </Stack>
  );
}
