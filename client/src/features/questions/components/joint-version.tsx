import type { TownView } from '@polylogue/shared/networks/schemas';
import type { JointResult } from '@polylogue/shared/questions/schemas';
import { useTranslation } from 'react-i18next';
import { PollResultView } from '../../../lib/poll-view/poll-result-view.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading, Prose } from '../../../ui/text/heading.js';
import { countedOnce, jointPollView } from '../rules/joint-poll.rules.js';
import { JointPolls } from './joint-polls.js';

export interface JointVersionProps {
  readonly joint: JointResult;
  readonly towns: readonly TownView[];
  /** The question was never changed: its words stand above already. */
  readonly isAlone: boolean;
}

/** One version of a question: all its polls together, who is counted how, and each poll. Versions are never added up. */
export function JointVersion({ joint, towns, isAlone }: JointVersionProps) {
  const { t } = useTranslation('joint-results');
  const [first] = joint.polls;
  if (first === undefined) return null;
  const counts = { left_out: joint.leftOut, perhaps_twice: joint.perhapsTwice, unrecognised: joint.unrecognised };
  return (
    <article>
      <Stack gap="large">
        {!isAlone && (
          <Heading level={2}>
            {t('version.title', { version: joint.version })} <StaffText texts={joint.question} />
          </Heading>
        )}
        {joint.detail !== null && (
          <Prose>
            <StaffText as="p" texts={joint.detail} />
          </Prose>
        )}
        <PollResultView
          poll={jointPollView(joint, first.pollId)}
          towns={towns}
          timeZone={first.dialogue.timeZone}
          account={joint.account}
          headingLevel={2}
        />
        {joint.polls.length > 1 && (
          <RuledSection heading={t('once.title')} headingLevel={isAlone ? 2 : 3}>
            <Prose>
              <p>{t('once.rule')}</p>
              {countedOnce(joint).map((remark) => (
                <p key={remark}>{t(`once.${remark}`, { count: counts[remark] })}</p>
              ))}
            </Prose>
          </RuledSection>
        )}
        <RuledSection heading={t('polls.title')} headingLevel={isAlone ? 2 : 3}>
          <JointPolls joint={joint} />
        </RuledSection>
      </Stack>
    </article>
  );
}
