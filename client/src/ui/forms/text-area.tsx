import { type ChangeEvent, type ComponentProps, useState } from 'react';
import { VisuallyHidden } from '../layout/visually-hidden.js';
import { classNames } from '../theme/class-names.js';
import { Field, type FieldTexts } from './field.js';
import styles from './field.module.css';
import { type TextCount, countCodePoints, isWorthSaying, measureText } from './text-counter.js';

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'children'>, FieldTexts {
  /** Longest text that is taken. Typing is never cut off: who pastes too much sees what to shorten. */
  readonly limit?: number | undefined;
  /** Length to aim at. */
  readonly guide?: number | undefined;
  readonly counterText?: ((count: TextCount) => string) | undefined;
  /** Must be the measure of the contract; code points when absent. */
  readonly measure?: ((text: string) => number) | undefined;
}

export function TextArea({
  id,
  label,
  hint,
  error,
  optionalText,
  limit,
  guide,
  counterText,
  measure = countCodePoints,
  className,
  onChange,
  ...area
}: TextAreaProps) {
  const [ownText, setOwnText] = useState(String(area.defaultValue ?? ''));
  const text = area.value === undefined ? ownText : String(area.value);
  const change = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    setOwnText(event.target.value);
    onChange?.(event);
  };
  const count = limit === undefined ? undefined : measureText(measure(text), limit, guide);
  const counter =
    count === undefined || counterText === undefined ? undefined : <Counter count={count} text={counterText(count)} />;
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText} after={counter}>
      {(wiring) => (
        <textarea
          rows={4}
          dir="auto"
          {...area}
          {...wiring}
          onChange={change}
          className={classNames(styles.control, styles.area, className)}
        />
      )}
    </Field>
  );
}

interface CounterProps {
  readonly count: TextCount;
  readonly text: string;
}

function Counter({ count, text }: CounterProps) {
  const [said, setSaid] = useState({ count, text: '' });
  if (said.count.used !== count.used) setSaid({ count, text: isWorthSaying(said.count, count) ? text : said.text });
  return (
    <div className={classNames(styles.counter, count.state === 'over' && styles.over)}>
      <span className={styles.counterBar} aria-hidden="true">
        <span style={{ width: `${count.fraction * 100}%` }} />
      </span>
      <span className={styles.counterText}>{text}</span>
      <VisuallyHidden role="status">{said.text}</VisuallyHidden>
    </div>
  );
}
