import { MOST_OPTIONS } from '@polylogue/shared/polls/marks';
import { useTranslation } from 'react-i18next';
import { QUESTIONS } from '../../../lib/question-bank/namespace.js';
import { Button } from '../../../ui/actions/button.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import styles from '../questions.module.css';
import { EMPTY_OPTION, type TypedOption, type TypedQuestion } from '../rules/typed-question.rules.js';

export interface OptionFieldsProps {
  readonly typed: TypedQuestion;
  readonly set: (part: Partial<TypedQuestion>) => void;
}

/** The options in the order in which they are offered, moved and removed by buttons. An option keeps its key wherever it stands. */
export function OptionFields({ typed, set }: OptionFieldsProps) {
  const { t } = useTranslation(QUESTIONS);
  const { options, kind, lang } = typed;
  const change = (at: number, part: Partial<TypedOption>): void =>
    set({ options: options.map((option, place) => (place === at ? { ...option, ...part } : option)) });
  const moveUp = (at: number): void =>
    set({
      options: options.flatMap((option, place) => {
        if (place === at - 1) return options[at] ?? [];
        return place === at ? (options[at - 1] ?? []) : option;
      }),
    });
  return (
    <fieldset className={styles.options}>
      <legend className={styles.legend}>{t('option.heading')}</legend>
      <Stack>
        {options.map((option, at) => (
          <Cluster
            // oxlint-disable-next-line react/no-array-index-key -- options have no other name while they are typed
            key={at}
            align="end"
            className={styles.option}
          >
            <TextField
              label={t(kind === 'yes_no' ? `option.yes_no_${Math.min(at, 2)}` : 'option.number', { number: at + 1 })}
              lang={lang}
              value={option.text}
              onChange={(event) => change(at, { text: event.target.value })}
            />
            {kind === 'budget' && (
              <TextField
                label={t('option.cost')}
                inputMode="numeric"
                value={option.cost}
                onChange={(event) => change(at, { cost: event.target.value })}
              />
            )}
            {kind === 'dates' && (
              <>
                <TextField
                  type="datetime-local"
                  label={t('option.starts')}
                  value={option.starts}
                  onChange={(event) => change(at, { starts: event.target.value })}
                />
                <TextField
                  type="datetime-local"
                  label={t('option.ends')}
                  value={option.ends}
                  onChange={(event) => change(at, { ends: event.target.value })}
                />
              </>
            )}
            <Button
              variant="quiet"
              size="small"
              disabled={at === 0}
              onClick={() => moveUp(at)}
              aria-label={t('option.up_long', { number: at + 1 })}
            >
              {t('option.up')}
            </Button>
            <Button
              variant="quiet"
              size="small"
              onClick={() => set({ options: options.filter((_option, place) => place !== at) })}
              aria-label={t('option.remove_long', { number: at + 1 })}
            >
              {t('option.remove')}
            </Button>
          </Cluster>
        ))}
        {options.length < MOST_OPTIONS && (
          <div>
            <Button variant="line" size="small" onClick={() => set({ options: [...options, EMPTY_OPTION] })}>
              {t('option.add')}
            </Button>
          </div>
        )}
      </Stack>
    </fieldset>
  );
}
