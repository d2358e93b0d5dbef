import type { QuestionView } from '@polylogue/shared/questions/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { QUESTIONS } from '../../../lib/question-bank/namespace.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { Button } from '../../../ui/actions/button.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { useBankDeed } from '../api/bank-calls.js';

/** Takes a question out of the lists, or puts it back; with a reason for the log. */
export function ArchivePart({ view }: { readonly view: QuestionView }) {
  const { t, i18n } = useTranslation([QUESTIONS, 'errors']);
  const [isAsking, setAsking] = useState(false);
  const deed = useBankDeed(view.networkSlug);
  const label = t(view.isArchived ? 'archive.restore' : 'archive.do');
  const give = async (reason: string): Promise<boolean> => {
    try {
      await deed.mutateAsync({ do: 'archive', id: view.id, isArchived: !view.isArchived, reason });
      setAsking(false);
      return true;
    } catch {
      // Said beside the field.
      return false;
    }
  };
  return (
    <RuledSection heading={t('archive.heading')}>
      <Stack>
        <Quiet>{t('archive.means')}</Quiet>
        {isAsking ? (
          <ReasonForm
            isFree
            lang={i18n.language}
            actionLabel={label}
            onGive={give}
            onCancel={() => setAsking(false)}
            isBusy={deed.isPending}
            fault={deed.error === null ? null : t(`errors:${errorCodeOf(deed.error)}`)}
          />
        ) : (
          <div>
            <Button variant="line" size="small" onClick={() => setAsking(true)}>
              {label}
            </Button>
          </div>
        )}
      </Stack>
    </RuledSection>
  );
}
