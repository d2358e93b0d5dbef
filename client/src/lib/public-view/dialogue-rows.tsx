import type { DialogueSummary } from '@polylogue/shared/dialogues/schemas';
import { isJoinable } from '@polylogue/shared/dialogues/dialogues.rules';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/actions/button-link.js';
import { LineList, LineRow } from '../../ui/layout/line-list.js';
import { Stack } from '../../ui/layout/stack.js';
import { usePaths } from '../page/page-context.js';
import { StaffText } from '../room-view/staff-text.js';
import { StateTag } from './state-tag.js';
import { TownMarks } from './town-marks.js';
import { When } from './when.js';

export interface DialogueRowsProps {
  readonly dialogues: readonly DialogueSummary[];
  /** Says whose they are; superfluous on the page of the network itself. */
  readonly isNetworkShown?: boolean | undefined;
}

/** Dialogues below one another: title, when, towns, and the way in where there is one. */
export function DialogueRows({ dialogues, isNetworkShown = false }: DialogueRowsProps) {
  const { t } = useTranslation('public');
  const paths = usePaths();
  return (
    <LineList>
      {dialogues.map((dialogue) => (
        <LineRow
          key={dialogue.id}
          isStrong
          title={
            <a href={paths.dialogue(dialogue.slug)}>
              <StaffText texts={dialogue.title} />
            </a>
          }
          detail={
            <Stack gap="small">
              <span>
                <StateTag state={dialogue.state} />
              </span>
              {isNetworkShown && <span>{dialogue.networkName}</span>}
              {dialogue.startsAt !== null && (
                <When startsAt={dialogue.startsAt} endsAt={dialogue.endsAt} timeZone={dialogue.timeZone} />
              )}
              <TownMarks towns={dialogue.towns} />
              {isJoinable(dialogue.state) && dialogue.joinCode !== null && (
                <div>
                  <ButtonLink variant="line" size="small" href={paths.join(dialogue.joinCode)}>
                    {t('join')}
                  </ButtonLink>
                </div>
              )}
            </Stack>
          }
        />
      ))}
    </LineList>
  );
}
