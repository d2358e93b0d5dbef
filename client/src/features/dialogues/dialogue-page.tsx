import type { DialogueView } from '@polylogue/shared/dialogues/schemas';
import { pickText } from '@polylogue/shared/kernel/locales.rules';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { PageQuery } from '../../lib/public-view/page-query.js';
import { StateTag } from '../../lib/public-view/state-tag.js';
import { TownMarks } from '../../lib/public-view/town-marks.js';
import { When } from '../../lib/public-view/when.js';
import { StaffText } from '../../lib/room-view/staff-text.js';
import { Notice } from '../../ui/feedback/notice.js';
import { RuledSection } from '../../ui/layout/card.js';
import { ColumnLayout } from '../../ui/layout/column-layout.js';
import { Cluster, Stack } from '../../ui/layout/stack.js';
import { Eyebrow, Heading, Prose } from '../../ui/text/heading.js';
import { useDialogue } from './api/use-dialogue.js';
import { AgendaRows } from './components/agenda-rows.js';
import { CitedIn } from './components/cited-in.js';
import { DialogueMargin } from './components/dialogue-margin.js';
import { OpinionsDoor } from './components/opinions-door.js';
import { StaffDoors } from './components/staff-doors.js';
import { VoteFiles } from './components/vote-files.js';
import { WayIn } from './components/way-in.js';

/** A dialogue for everybody: what, when, where, and the way in. */
export default function DialoguePage() {
  const { slug = '' } = useParams();
  return <PageQuery query={useDialogue(slug)}>{(dialogue) => <DialogueDocument dialogue={dialogue} />}</PageQuery>;
}

function DialogueDocument({ dialogue }: { readonly dialogue: DialogueView }) {
  const { t, i18n } = useTranslation('public');
  const paths = usePaths();
  const title = pickText(dialogue.title, i18n.language).text;
  const summary = dialogue.summary === null ? undefined : pickText(dialogue.summary, i18n.language).text;
  return (
    <ColumnLayout isMiddleFirst end={<DialogueMargin dialogue={dialogue} />} endLabel={t('dialogue.about')}>
      <Stack gap="huge">
        <PageHead title={title} description={summary ?? t('dialogue.of', { network: dialogue.networkName })} />
        <Stack>
          <Eyebrow>
            <a href={paths.network(dialogue.networkSlug)}>{dialogue.networkName}</a>
          </Eyebrow>
          <Heading level={1}>
            <StaffText texts={dialogue.title} />
          </Heading>
          <Cluster>
            <StateTag state={dialogue.state} />
          </Cluster>
          {dialogue.startsAt !== null && (
            <div>
              <When startsAt={dialogue.startsAt} endsAt={dialogue.endsAt} timeZone={dialogue.timeZone} />
            </div>
          )}
          <TownMarks towns={dialogue.towns} />
          {dialogue.isDemo && (
            <Notice isQuiet title={t('demo.title')}>
              {t('demo.why')}
            </Notice>
          )}
        </Stack>
        <WayIn dialogue={dialogue} />
        <StaffDoors dialogue={dialogue} />
        {dialogue.summary !== null && (
          <Prose look="lead">
            <StaffText as="p" texts={dialogue.summary} />
          </Prose>
        )}
        {dialogue.agenda.length > 0 && (
          <RuledSection heading={t('dialogue.agenda')}>
            <AgendaRows items={dialogue.agenda} timeZone={dialogue.timeZone} />
          </RuledSection>
        )}
        <OpinionsDoor dialogue={dialogue} />
        <CitedIn recommendations={dialogue.recommendations} />
        <VoteFiles dialogue={dialogue} />
      </Stack>
    </ColumnLayout>
  );
}
