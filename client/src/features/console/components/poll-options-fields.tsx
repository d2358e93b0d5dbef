import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { VisuallyHidden } from '../../../ui/layout/visually-hidden.js';
import styles from '../console.module.css';
import { moved } from '../rules/move.rules.js';
import { EMPTY_OPTION, type TypedOption } from '../rules/typed-poll.js';
import { LocalTextFields } from './local-text-fields.js';
import type { PollFormPart } from './poll-form-part.js';

/** The answers one can choose from, in their order on the ballot: added, moved and removed by buttons. */
export function PollOptionsFields({ kind, typed, set, place, fault }: PollFormPart) {
  const { t } = useTranslation('console');
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const { options } = typed;
  const focus = (selector: string): void => {
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  const change = (at: number, part: Partial<TypedOption>): void =>
    set({ options: options.map((option, i) => (i === at ? { ...option, ...part } : option)) });
  const move = (from: number, by: 1 | -1): void => {
    const to = from + by;
    if (to < 0 || to >= options.length) return;
    set({ options: moved(options, from, to) });
    setSaid(t('poll_form.moved', { from: from + 1, to: to + 1 }));
    focus(`[data-move="${by} ${to}"]`);
  };
  const add = (): void => {
    set({ options: [...options, EMPTY_OPTION] });
    focus(`[data-option="${options.length}"] input`);
  };
  const remove = (at: number): void => {
    set({ options: options.filter((_, i) => i !== at) });
    setSaid(t('poll_form.removed', { number: at + 1 }));
    focus(`[data-option="${Math.max(0, at - 1)}"] input`);
  };
  const isWrong = fault !== null && /^options_|^cost_|^date_/.test(fault.code);
  return (
    <Stack gap="normal">
      <ol ref={list} role="list" className={styles.typedOptions}>
        {options.map((option, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its place on the ballot until it is stored
          <li key={at} data-option={at}>
            <OptionFields
              number={at + 1}
              kind={kind}
              option={option}
              languages={place.languages}
              zone={place.timeZone}
              error={isWrong && at === 0 ? t(`poll_form.fault.${fault.code}`) : undefined}
              onChange={(part) => change(at, part)}
            />
            <Cluster gap="small">
              {([-1, 1] as const).map((by) => (
                <Button
                  key={by}
                  variant="quiet"
                  size="small"
                  data-move={`${by} ${at}`}
                  aria-disabled={at + by < 0 || at + by >= options.length || undefined}
                  aria-label={t(by < 0 ? 'poll_form.move_up' : 'poll_form.move_down', { number: at + 1 })}
                  onClick={() => move(at, by)}
                >
                  {t(by < 0 ? 'poll_form.up' : 'poll_form.down')}
                </Button>
              ))}
              {options.length > 2 && (
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={t('poll_form.remove_option', { number: at + 1 })}
                  onClick={() => remove(at)}
                >
                  {t('poll_form.remove')}
                </Button>
              )}
            </Cluster>
          </li>
        ))}
      </ol>
      <div>
        <Button variant="line" size="small" onClick={add}>
          {t(`poll_form.add.${addWord(kind)}`)}
        </Button>
      </div>
      <VisuallyHidden as="p" role="status">
        {said}
      </VisuallyHidden>
    </Stack>
  );
}

const addWord = (kind: string): 'project' | 'date' | 'answer' =>
  kind === 'budget' ? 'project' : kind === 'dates' ? 'date' : 'answer';

interface OptionFieldsProps {
  readonly number: number;
  readonly kind: string;
  readonly option: TypedOption;
  readonly languages: readonly string[];
  readonly zone: string;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<TypedOption>) => void;
}

function OptionFields({ number, kind, option, languages, zone, error, onChange }: OptionFieldsProps) {
  const { t } = useTranslation('console');
  const isDate = kind === 'dates';
  return (
    <Stack gap="small">
      {isDate && (
        <>
          <TextField
            type="datetime-local"
            label={t('poll_form.starts', { number, zone })}
            value={option.starts}
            error={error}
            onChange={(event) => onChange({ starts: event.target.value })}
          />
          <TextField
            type="datetime-local"
            label={t('poll_form.ends', { number })}
            optionalText={t('poll_form.optional')}
            value={option.ends}
            onChange={(event) => onChange({ ends: event.target.value })}
          />
        </>
      )}
      <LocalTextFields
        legend={t(`poll_form.option.${isDate ? 'note' : addWord(kind)}`, { number })}
        languages={languages}
        value={option.text}
        onChange={(text) => onChange({ text })}
        error={isDate ? undefined : error}
        maxLength={300}
        length="sentence"
        isFolded
      />
      {kind === 'budget' && (
        <TextField
          inputMode="numeric"
          label={t('poll_form.cost', { number })}
          value={option.cost}
          onChange={(event) => onChange({ cost: event.target.value })}
        />
      )}
    </Stack>
  );
}
