import { isJoinable } from '@polylogue/shared/dialogues/dialogues.rules';
import type { DialogueView } from '@polylogue/shared/dialogues/schemas';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { Card } from '../../../ui/layout/card.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { Heading, Quiet } from '../../../ui/text/heading.js';

/** The one thing to do: come in, or what to wait for. */
export function WayIn({ dialogue }: { readonly dialogue: DialogueView }) {
  const { t, i18n } = useTranslation('public');
  const paths = usePaths();
  const { state, joinCode, participantCount } = dialogue;
  return (
    <Card tone={isJoinable(state) ? 'action' : 'plain'}>
      <Stack>
        <Heading level={2} size={3}>
          {t(`dialogue.wayIn.${state}`)}
        </Heading>
        {isJoinable(state) && joinCode !== null && (
          <Cluster gap="large">
            <ButtonLink size="large" href={paths.join(joinCode)}>
              {t('dialogue.join')}
            </ButtonLink>
            <span>
              {t('dialogue.code')} <strong>{joinCode}</strong>
            </span>
          </Cluster>
        )}
        {participantCount > 0 && (
          <Quiet>
            {t('dialogue.people', {
              count: participantCount,
              shown: new Intl.NumberFormat(i18n.language).format(participantCount),
            })}
          </Quiet>
        )}
      </Stack>
    </Card>
  );
}
