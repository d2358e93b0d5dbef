import { useTranslation } from 'react-i18next';
import { Countdown } from '../../ui/figures/countdown.js';
import type { CountdownView } from './countdown.rules.js';
import { formatDuration } from './format-time.js';
import { ROOM_VIEW } from './kind-label.js';

export interface CountdownFaceProps {
  readonly countdown: CountdownView;
  /** Whose time it is, for screen readers. */
  readonly label: string;
  readonly size?: 'normal' | 'large' | undefined;
  readonly isBarShown?: boolean | undefined;
}

/** Time left as a large figure, its whole beside it, and a bar. */
export function CountdownFace({ countdown, label, size, isBarShown = true }: CountdownFaceProps) {
  const { t } = useTranslation(ROOM_VIEW);
  const total = formatDuration(countdown.totalMs);
  return (
    <Countdown
      time={formatDuration(countdown.remainingMs)}
      caption={t(`countdown.${countdown.state}`, { total })}
      label={label}
      fraction={isBarShown ? countdown.fraction : undefined}
      state={countdown.state}
      size={size}
    />
  );
}
