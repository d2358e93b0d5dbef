import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../actions/button.js';
import { Sign } from '../actions/sign.js';
import { VisuallyHidden } from '../layout/visually-hidden.js';
import { steppedValue, typedStep } from './stepper.rules.js';
import styles from './stepper.module.css';

export interface StepperProps {
  readonly label: ReactNode;
  /** Null: nothing given yet. */
  readonly value: number | null;
  readonly lowest: number;
  readonly highest: number;
  /** Words of the buttons, before the label: "one more". */
  readonly moreText: string;
  readonly lessText: string;
  /** Under the label: what it costs, for instance. */
  readonly remark?: ReactNode;
  /** The value in words for listeners, where the bare figure says too little. */
  readonly valueText?: string | undefined;
  /** Null when the field was emptied. */
  readonly onChange: (value: number | null) => void;
}

/** A whole number by plus and minus, by typing, or by the arrow keys. Buttons at an end stay in place and say so. */
export function Stepper(props: StepperProps) {
  const { label, value, lowest, highest, remark, onChange } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const step = (by: -1 | 1): void => {
    setTyped(null);
    const next = steppedValue(value, by, { lowest, highest });
    if (next !== value) onChange(next);
  };
  const type = (text: string): void => {
    setTyped(text);
    const read = typedStep(text, { lowest, highest });
    if (read !== 'unfit' && read !== value) onChange(read);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(event.key === 'ArrowUp' ? 1 : -1);
  };
  return (
    <div className={styles.stepper}>
      <div className={styles.words}>
        <div className={styles.label} id={`${id}-label`}>
          {label}
        </div>
        {Boolean(remark) && <div className={styles.remark}>{remark}</div>}
      </div>
      <div className={styles.controls}>
        <StepButton
          name="minus"
          text={props.lessText}
          isAtEnd={(value ?? 0) <= lowest}
          labelId={`${id}-label`}
          onPress={() => step(-1)}
        />
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          role="spinbutton"
          className={styles.value}
          aria-labelledby={`${id}-label`}
          aria-valuenow={value ?? undefined}
          aria-valuemin={lowest}
          aria-valuemax={highest}
          aria-valuetext={props.valueText}
          value={typed ?? (value === null ? '' : String(value))}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onBlur={() => setTyped(null)}
        />
        <StepButton
          name="plus"
          text={props.moreText}
          isAtEnd={(value ?? lowest) >= highest}
          labelId={`${id}-label`}
          onPress={() => step(1)}
        />
      </div>
    </div>
  );
}

interface StepButtonProps {
  readonly name: 'plus' | 'minus';
  readonly text: string;
  readonly isAtEnd: boolean;
  readonly labelId: string;
  readonly onPress: () => void;
}

/** Not `disabled` at an end: that would take the focus away from who presses it again and again. */
function StepButton({ name, text, isAtEnd, labelId, onPress }: StepButtonProps) {
  const id = useId();
  return (
    <Button
      variant="line"
      size="small"
      className={styles.button}
      aria-disabled={isAtEnd || undefined}
      aria-labelledby={`${id} ${labelId}`}
      onClick={isAtEnd ? undefined : onPress}
    >
      <Sign name={name} />
      <VisuallyHidden id={id}>{text}</VisuallyHidden>
    </Button>
  );
}
