import type { CurrentSpeech } from '@polylogue/shared/speaking/schemas';
import { useTranslation } from 'react-i18next';
import { CountdownFace } from '../../../lib/room-view/countdown-face.js';
import { speechCountdown } from '../../../lib/room-view/countdown.rules.js';
import { NowBand } from '../../../ui/feedback/now-band.js';
import { Card } from '../../../ui/layout/card.js';
import { Heading } from '../../../ui/text/heading.js';

export interface YourTurnProps {
  readonly speech: CurrentSpeech;
  readonly now: number;
}

/** Not to be missed: the reader has the floor. */
export function YourTurn({ speech, now }: YourTurnProps) {
  const { t } = useTranslation('speaking');
  const isPaused = speech.runningSince === null;
  return (
    <Card tone="action" aria-label={t('your_turn.title')} band={<NowBand>{t('your_turn.band')}</NowBand>}>
      <div role="alert">
        <Heading level={2} size={5}>
          {t('your_turn.title')}
        </Heading>
        <p>{t(isPaused ? 'your_turn.paused' : 'your_turn.text')}</p>
      </div>
      <CountdownFace countdown={speechCountdown(speech, now)} label={t('your_turn.time')} size="large" />
    </Card>
  );
}
