import { useTranslation } from 'react-i18next';
import { PageHead } from '../../../lib/page/page-head.js';
import { JoinCodeForm } from '../../../lib/public-view/join-code-form.js';
import { Main } from '../../../ui/layout/page-shell.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading, Prose } from '../../../ui/text/heading.js';
import { codeProblem } from '../code-problem.rules.js';

export interface CodeTroubleProps {
  readonly code: string;
  readonly problem: string;
}

/** The code leads nowhere: what was typed stays, to be corrected. */
export function CodeTrouble({ code, problem }: CodeTroubleProps) {
  const { t } = useTranslation(['join', 'errors']);
  const isOld = codeProblem(problem) === 'code_expired';
  return (
    <Main width="narrow">
      <PageHead title={t(isOld ? 'trouble.expired' : 'trouble.unknown')} />
      <Stack gap="large">
        <Heading level={1}>{t(isOld ? 'trouble.expired' : 'trouble.unknown')}</Heading>
        <Prose>{t(isOld ? 'trouble.expiredHelp' : 'trouble.unknownHelp')}</Prose>
        <JoinCodeForm code={code} error={t(codeProblem(problem), { ns: 'errors' })} />
      </Stack>
    </Main>
  );
}
