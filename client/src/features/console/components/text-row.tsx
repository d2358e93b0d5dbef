import type { textsRoute } from '@polylogue/shared/polls/routes';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteAnswer } from '../../../lib/api/call-route.js';
import { useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { LineRow } from '../../../ui/layout/line-list.js';
import { ExternalText } from '../../../ui/text/external-text.js';

/** A text as it was written, and whether everybody reads it. */
export type WrittenText = RouteAnswer<typeof textsRoute>['texts'][number];

export interface TextRowProps {
  readonly poll: PollView;
  readonly text: WrittenText;
  readonly onChanged: () => void;
}

/** A short text, taken away on every channel or shown again, with a reason. */
export function TextRow({ poll, text, onChanged }: TextRowProps) {
  const { t } = useTranslation('console');
  const faultText = useFaultText();
  const hide = useStaffCommand('polls.hide-text');
  const [isAsking, setAsking] = useState(false);
  const word = text.isHidden ? 'show' : 'hide';
  return (
    <LineRow
      state={text.isHidden ? 'done' : 'normal'}
      title={<ExternalText text={text.text} lang={text.lang} as="span" />}
      detail={
        <>
          {text.isHidden && t('texts.is_hidden')}
          {isAsking && (
            <ReasonForm
              lang={text.lang}
              isFree
              actionLabel={t(`texts.${word}_do`)}
              isBusy={hide.isBusy}
              fault={faultText(hide.fault)}
              onGive={async (reason) => {
                const input = { pollId: poll.id, textId: text.id, isHidden: !text.isHidden, reason };
                const isStored = (await hide.run(input)) !== null;
                if (isStored) onChanged();
                setAsking(!isStored);
                return isStored;
              }}
              onCancel={() => setAsking(false)}
            />
          )}
        </>
      }
      end={
        !isAsking && (
          <Button
            variant="quiet"
            size="small"
            aria-label={t(`texts.${word}_aria`, { text: text.text })}
            onClick={() => setAsking(true)}
          >
            {t(`texts.${word}`)}
          </Button>
        )
      }
    />
  );
}
