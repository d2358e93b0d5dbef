import { useTranslation } from 'react-i18next';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';
import { toLocalText } from '../rules/local-text.rules.js';
import { countedBy } from '../rules/poll-settings.rules.js';
import { FoldedPart } from './folded-part.js';
import { HowCounted } from './how-counted.js';
import { LocalTextFields } from './local-text-fields.js';
import type { PollFormPart } from './poll-form-part.js';
import { PollOptionsFields } from './poll-options-fields.js';
import { PollSettingsFields } from './poll-settings-fields.js';
import { PollWordsFields } from './poll-words-fields.js';

/** What is asked and how it is counted; only to read where the words are not one's own. */
export function PollQuestionFields({ hasOptions, ...part }: PollFormPart & { readonly hasOptions: boolean }) {
  const { t } = useTranslation('console');
  const { kind, typed, set, place, fault } = part;
  if (typed.bank !== null || typed.comesAfter !== null) return <FixedQuestion {...part} />;
  return (
    <>
      <Stack gap="small">
        <LocalTextFields
          legend={t('poll_form.question')}
          languages={place.languages}
          value={typed.question}
          onChange={(question) => set({ question })}
          error={fault?.code === 'question' ? t('poll_form.fault.question') : undefined}
          maxLength={500}
          length="sentence"
          isFolded
        />
        <FoldedPart heading={t('poll_form.detail')} summary={t('poll_form.detail_why')}>
          <LocalTextFields
            legend={t('poll_form.detail')}
            languages={place.languages}
            value={typed.detail}
            onChange={(detail) => set({ detail })}
            maxLength={2000}
            length="text"
          />
        </FoldedPart>
      </Stack>
      {hasOptions && <PollOptionsFields {...part} />}
      <PollWordsFields {...part} />
      <PollSettingsFields key={kind} {...part} />
    </>
  );
}

function FixedQuestion({ kind, typed }: PollFormPart) {
  const { t } = useTranslation('console');
  const texts = typed.options.map(({ text }) => toLocalText(text)).filter((text) => text !== null);
  return (
    <Stack gap="small">
      <p>
        <strong>{t(`poll_form.kind.${kind}.name`)}</strong>
      </p>
      <p className={styles.question}>
        <StaffText texts={typed.question} />
      </p>
      {texts.length > 0 && (
        <ol className={styles.options}>
          {texts.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list cannot be changed
            <li key={at}>
              <StaffText texts={text} />
            </li>
          ))}
        </ol>
      )}
      <HowCounted rule={countedBy(kind, typed.settings)} />
    </Stack>
  );
}
