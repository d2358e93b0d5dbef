import type { Theme } from '../theme/look.js';
import { SegmentedChoice } from './segmented-choice.js';

export interface ThemeControlProps {
  readonly legend: string;
  readonly labels: Readonly<Record<Theme, string>>;
  readonly value: Theme;
  readonly onChange: (value: Theme) => void;
}

const THEMES: readonly Theme[] = ['auto', 'light', 'dark', 'contrast'];

/** Use with `useLook`. */
export function ThemeControl({ legend, labels, value, onChange }: ThemeControlProps) {
  return (
    <SegmentedChoice
      legend={legend}
      options={THEMES.map((theme) => ({ value: theme, label: labels[theme] }))}
      value={value}
      onChange={onChange}
    />
  );
}
