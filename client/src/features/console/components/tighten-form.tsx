import type { PollView } from '@polylogue/shared/polls/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { toDecision, typedDecisionOf } from '../rules/decision-form.rules.js';
import { DecisionFields } from './decision-fields.js';
import { FoldedPart } from './folded-part.js';

/** Asks for more before an open poll is carried, with a reason. Less is refused by the server: the rules of a vote never soften. */
export function TightenForm({ poll }: { readonly poll: PollView }) {
  const { t, i18n } = useTranslation('console');
  const faultText = useFaultText();
  const tighten = useStaffCommand('polls.tighten');
  const [typed, setTyped] = useState(() => typedDecisionOf(poll.decision));
  const [isAsking, setAsking] = useState(false);
  const [isDone, setDone] = useState(false);
  const made = toDecision(typed, poll.form.kind);
  const wrong = 'fault' in made ? made.fault : null;
  return (
    <FoldedPart heading={t('poll.tighten.heading')} summary={t('poll.tighten.summary')}>
      <DecisionFields
        kind={poll.form.kind}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setDone(false);
        }}
        fault={wrong}
      />
      {isDone && <Notice tone="success">{t('poll.tighten.done')}</Notice>}
      {isAsking ? (
        <ReasonForm
          lang={i18n.language}
          isFree
          actionLabel={t('poll.tighten.do')}
          isBusy={tighten.isBusy}
          fault={faultText(tighten.fault)}
          onGive={async (reason) => {
            if ('fault' in made) return false;
            const isStored = (await tighten.run({ pollId: poll.id, decision: made.rule, reason })) !== null;
            setDone(isStored);
            setAsking(!isStored);
            return isStored;
          }}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div>
          <Button variant="line" size="small" onClick={() => wrong === null && setAsking(true)}>
            {t('poll.tighten.ask')}
          </Button>
        </div>
      )}
    </FoldedPart>
  );
}
