import { textLength } from '@polylogue/shared/kernel/text.rules';
import { ORIGIN_LIMIT, STATEMENT_GUIDE, STATEMENT_LIMIT } from '@polylogue/shared/statements/schemas';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LanguageChoice } from '../../../lib/room-view/language-choice.js';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import type { Fault } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { TextArea } from '../../../ui/forms/text-area.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../desk.module.css';

/** What is typed, and kept until it is stored. */
export const Words = z.object({ text: z.string(), lang: z.string(), origin: z.string() });
export type Words = z.infer<typeof Words>;

export interface WordFieldsProps {
  readonly value: Words;
  readonly languages: readonly string[];
  /** The text is empty or too long, and was to be stored. */
  readonly isUnfit: boolean;
  readonly losesTranslations: boolean;
  readonly fault: Fault | null;
  readonly onChange: (part: Partial<Words>) => void;
  /** Throws away what was typed earlier and stands here; null where nothing does. */
  readonly onForget: (() => void) | null;
}

/** Text, language and origin of a statement, and what a change brings with it. */
export function WordFields(props: WordFieldsProps) {
  const { value, languages, onChange, onForget } = props;
  const { t } = useTranslation('desk');
  return (
    <Stack gap="small">
      {onForget !== null && (
        <Notice
          action={
            <Button variant="quiet" size="small" onClick={onForget}>
              {t('edit.forget')}
            </Button>
          }
        >
          {t('edit.kept')}
        </Notice>
      )}
      <TextArea
        label={t('edit.text')}
        error={props.isUnfit ? t('edit.unfit', { limit: STATEMENT_LIMIT }) : undefined}
        value={value.text}
        lang={value.lang}
        rows={3}
        autoFocus
        limit={STATEMENT_LIMIT}
        guide={STATEMENT_GUIDE}
        measure={textLength}
        counterText={(count) =>
          count.left >= 0 ? t('edit.left', { count: count.left }) : t('edit.over', { count: -count.left })
        }
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <div className={styles.pair}>
        <LanguageChoice
          label={t('edit.lang')}
          value={value.lang}
          languages={languages}
          onChange={(lang) => onChange({ lang })}
        />
        <TextField
          label={t('edit.origin')}
          optionalText={t('optional')}
          value={value.origin}
          maxLength={ORIGIN_LIMIT}
          onChange={(event) => onChange({ origin: event.target.value })}
        />
      </div>
      {props.losesTranslations && <Notice tone="warning">{t('edit.loses_translations')}</Notice>}
      <FaultLine fault={props.fault} />
    </Stack>
  );
}
