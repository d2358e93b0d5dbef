import type { JoinPage as JoinPageData } from '@polylogue/shared/participants/routes';
import { isJoinable } from '@polylogue/shared/dialogues/dialogues.rules';
import { pickText } from '@polylogue/shared/kernel/locales.rules';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { errorCodeOf } from '../../lib/api/api-error.js';
import { usePageSurroundings, usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { PageQuery } from '../../lib/public-view/page-query.js';
import { StateTag } from '../../lib/public-view/state-tag.js';
import { When } from '../../lib/public-view/when.js';
import { StaffText } from '../../lib/room-view/staff-text.js';
import { ButtonLink } from '../../ui/actions/button-link.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Stack } from '../../ui/layout/stack.js';
import { Eyebrow, Heading } from '../../ui/text/heading.js';
import { useJoinPage } from './api/use-join-page.js';
import { isAboutCode } from './code-problem.rules.js';
import { CodeTrouble } from './components/code-trouble.js';
import { GoOnAs } from './components/go-on-as.js';
import { JoinForm } from './components/join-form.js';
import { LanguageLinks } from './components/language-links.js';

/** From the code to the room: on a phone, in half a minute, without an account. */
export default function JoinPage() {
  const { code = '' } = useParams();
  const { form } = usePageSurroundings();
  const query = useJoinPage(code);
  const problem = query.error === null ? form?.code : errorCodeOf(query.error);
  if (query.data === undefined && problem !== undefined && isAboutCode(problem)) {
    return <CodeTrouble code={code} problem={problem} />;
  }
  return (
    <PageQuery query={query} width="narrow">
      {(page) => <Door code={code} page={page} />}
    </PageQuery>
  );
}

interface DoorProps {
  readonly code: string;
  readonly page: JoinPageData;
}

function Door({ code, page }: DoorProps) {
  const { t, i18n } = useTranslation(['join', 'public']);
  const paths = usePaths();
  const { dialogue, membership, isFull } = page;
  const title = pickText(dialogue.title, i18n.language).text;
  return (
    <Stack gap="large">
      <PageHead
        title={t('title', { dialogue: title })}
        description={t('lead', { dialogue: title, network: dialogue.networkName })}
      />
      <Stack gap="small">
        <Eyebrow>{dialogue.networkName}</Eyebrow>
        <Heading level={1}>
          <StaffText texts={dialogue.title} />
        </Heading>
        <span>
          <StateTag state={dialogue.state} />
        </span>
        {dialogue.startsAt !== null && dialogue.state !== 'live' && (
          <div>
            <When startsAt={dialogue.startsAt} endsAt={dialogue.endsAt} timeZone={dialogue.timeZone} />
          </div>
        )}
      </Stack>
      {membership !== null ? (
        <GoOnAs membership={membership} towns={dialogue.towns} />
      ) : !isJoinable(dialogue.state) ? (
        <Notice
          isQuiet
          title={t(dialogue.state === 'closed' ? 'closed.title' : 'notYet.title')}
          action={
            <ButtonLink variant="line" href={paths.dialogue(dialogue.slug)}>
              {t('toDialogue')}
            </ButtonLink>
          }
        >
          {t(dialogue.state === 'closed' ? 'closed.why' : 'notYet.why')}
        </Notice>
      ) : (
        <>
          <LanguageLinks />
          <p>{t('reassurance')}</p>
          {isFull && (
            <Notice tone="warning" isQuiet title={t('full.title')}>
              {t('full.why')}
            </Notice>
          )}
          <JoinForm code={code} page={page} />
        </>
      )}
    </Stack>
  );
}
