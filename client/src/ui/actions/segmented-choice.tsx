import { useId } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './segmented-choice.module.css';

export interface SegmentedOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly lang?: string | undefined;
}

export interface SegmentedChoiceProps<V extends string> {
  readonly legend: string;
  readonly isLegendHidden?: boolean | undefined;
  readonly options: ReadonlyArray<SegmentedOption<V>>;
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of a few short words side by side; wraps when there is no room. */
export function SegmentedChoice<V extends string>({
  legend,
  isLegendHidden = false,
  options,
  value,
  onChange,
}: SegmentedChoiceProps<V>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={classNames(styles.legend, isLegendHidden && styles.hidden)}>{legend}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option} lang={option.lang}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
