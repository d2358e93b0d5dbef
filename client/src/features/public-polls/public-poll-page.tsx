import { pickText } from '@polylogue/shared/kernel/locales.rules';
import type { PublicPoll } from '@polylogue/shared/polls/routes';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { formatCount } from '../../lib/room-view/format-time.js';
import { StaffText } from '../../lib/room-view/staff-text.js';
import { usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { PollResultView } from '../../lib/poll-view/poll-result-view.js';
import { usePublicPoll } from '../../lib/poll-view/use-public-poll.js';
import { PageQuery } from '../../lib/public-view/page-query.js';
import { Stack } from '../../ui/layout/stack.js';
import { Eyebrow, Heading, Prose } from '../../ui/text/heading.js';
import { HowHeld } from './components/how-held.js';
import { PollFiles } from './components/poll-files.js';
import { PollTexts } from './components/poll-texts.js';
import { RecountPart } from './components/recount-part.js';

/** `/:lang/polls/:pollId`: a revealed poll for anybody, with all that a stranger needs to count it again. */
export default function PublicPollPage() {
  const { pollId = '' } = useParams();
  return <PageQuery query={usePublicPoll(pollId)}>{(poll) => <PollDocument shown={poll} />}</PageQuery>;
}

function PollDocument({ shown }: { readonly shown: PublicPoll }) {
  const { t, i18n } = useTranslation(['public-polls', 'poll-results']);
  const paths = usePaths();
  const locale = i18n.language;
  const { poll, dialogue, account, texts, files } = shown;
  const question = pickText(poll.question, locale);
  const rule = t(`poll-results:rule.${account?.rule ?? 'sum'}.name`);
  return (
    <Stack gap="huge">
      <PageHead
        title={question.text}
        description={t('page.description', {
          ballots: formatCount(poll.result?.base.ballots ?? poll.answered ?? 0, locale),
          rule,
        })}
      />
      <Stack>
        <Eyebrow>
          {t('page.of')}{' '}
          <a href={paths.dialogue(dialogue.slug)}>
            <StaffText texts={dialogue.title} />
          </a>{' '}
          · {t('page.question', { number: poll.number })}
        </Eyebrow>
        <Heading level={1} lang={question.lang}>
          {question.text}
        </Heading>
        {poll.detail !== null && (
          <Prose>
            <StaffText as="p" texts={poll.detail} />
          </Prose>
        )}
      </Stack>
      <PollResultView
        poll={poll}
        towns={dialogue.towns}
        timeZone={dialogue.timeZone}
        account={account}
        headingLevel={2}
      />
      {texts !== null && <PollTexts texts={texts} isCut={texts.length < (poll.result?.texts ?? 0)} />}
      <HowHeld poll={poll} timeZone={dialogue.timeZone} />
      <PollFiles pollId={poll.id} files={files} />
      <RecountPart shown={shown} />
    </Stack>
  );
}
