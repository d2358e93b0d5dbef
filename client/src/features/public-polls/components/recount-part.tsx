import type { PublicPoll } from '@polylogue/shared/polls/routes';
import { useTranslation } from 'react-i18next';
import { usePageSurroundings, usePaths } from '../../../lib/page/page-context.js';
import { useHasScript } from '../../../lib/public-view/use-has-script.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';
import { commandLine, MAIN_FILE } from '../rules/file-address.rules.js';
import { CopyLine } from './copy-line.js';
import { RecountPanel } from './recount-panel.js';

/** Three ways to count a poll again: here, on the command line, by hand. */
export function RecountPart({ shown }: { readonly shown: PublicPoll }) {
  const { t } = useTranslation('public-polls');
  const { origin } = usePageSurroundings();
  const paths = usePaths();
  const hasScript = useHasScript();
  const { poll, account, files } = shown;
  const file = files.find(({ name }) => name === MAIN_FILE);
  if (file === undefined) return null;
  if (account === null)
    return (
      <RuledSection heading={t('recount.title')}>
        <p>{t('recount.no_rule')}</p>
      </RuledSection>
    );
  return (
    <RuledSection heading={t('recount.title')}>
      <Stack gap="large">
        <p>{t('recount.why')}</p>
        <section>
          <Heading level={3}>{t('recount.browser')}</Heading>
          <p>{t('recount.browser_how')}</p>
          {hasScript ? <RecountPanel shown={shown} account={account} file={file} /> : <p>{t('recount.no_script')}</p>}
        </section>
        <section>
          <Heading level={3}>{t('recount.command')}</Heading>
          <p>{t('recount.command_how')}</p>
          <CopyLine text={commandLine(origin, poll.id, account.rule)} />
        </section>
        <section>
          <Heading level={3}>{t('recount.hand')}</Heading>
          <p>{t('recount.hand_how')}</p>
          <p>
            <a href={paths.countSheet(poll.id)}>{t('recount.sheet')}</a>
          </p>
        </section>
      </Stack>
    </RuledSection>
  );
}
