import type { PollView } from '@polylogue/shared/polls/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BallotDraft, emptyDraft } from '../../../lib/ballot-view/ballot-draft.rules.js';
import { BallotFields } from '../../../lib/poll-view/ballot-fields.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Stack } from '../../../ui/layout/stack.js';
import { type PollFormPlace, toPollDraft } from '../rules/poll-form.rules.js';
import { previewPoll } from '../rules/preview-poll.rules.js';
import type { TypedPoll } from '../rules/typed-poll.js';
import { FoldedPart } from './folded-part.js';

/** The ballot as citizens will have it, to try out: nothing of it is sent. */
export function PollFormPreview({ typed, place }: { readonly typed: TypedPoll; readonly place: PollFormPlace }) {
  const { t } = useTranslation('console');
  const made = toPollDraft(typed, place);
  return (
    <FoldedPart heading={t('poll_form.preview.heading')} summary={t('poll_form.preview.why')}>
      {'draft' in made ? (
        // A changed form is another ballot: what was tried out on the one before does not fit it.
        <BallotPreview key={JSON.stringify(made.draft)} poll={previewPoll(made.draft)} timeZone={place.timeZone} />
      ) : (
        <p>{t('poll_form.preview.later')}</p>
      )}
    </FoldedPart>
  );
}

/** A ballot that goes nowhere. */
export function BallotPreview({ poll, timeZone }: { readonly poll: PollView; readonly timeZone: string }) {
  const [draft, setDraft] = useState<BallotDraft>(() => emptyDraft(poll.form));
  return (
    <Stack gap="normal">
      {poll.detail !== null && <StaffText texts={poll.detail} as="p" />}
      <BallotFields
        poll={poll}
        draft={draft}
        onDraft={setDraft}
        legend={<StaffText texts={poll.question} />}
        look="question"
        timeZone={timeZone}
      />
    </Stack>
  );
}
