import type { TextSize } from '../theme/look.js';
import { SegmentedChoice } from './segmented-choice.js';

export interface TextSizeControlProps {
  readonly legend: string;
  readonly labels: Readonly<Record<TextSize, string>>;
  readonly value: TextSize;
  readonly onChange: (value: TextSize) => void;
}

const SIZES: readonly TextSize[] = [1, 2, 3];

/** Use with `useLook`. */
export function TextSizeControl({ legend, labels, value, onChange }: TextSizeControlProps) {
  return (
    <SegmentedChoice
      legend={legend}
      options={SIZES.map((size) => ({ value: String(size), label: labels[size] }))}
      value={String(value)}
      onChange={(chosen) => onChange(SIZES.find((size) => String(size) === chosen) ?? 1)}
    />
  );
}
