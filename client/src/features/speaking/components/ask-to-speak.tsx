import type { SpeechStance } from '@polylogue/shared/speaking/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stanceLabel } from '../../../lib/room-view/kind-label.js';
import { Button } from '../../../ui/actions/button.js';
import { SegmentedChoice } from '../../../ui/actions/segmented-choice.js';
import { Sign } from '../../../ui/actions/sign.js';
import { Card } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';

export interface AskToSpeakProps {
  readonly waiting: number;
  readonly isBusy: boolean;
  readonly onAsk: (stance: SpeechStance | null) => void;
}

const STANCES = ['open', 'for', 'against', 'question'] as const;

/** One press puts the reader on the list; what for is optional. */
export function AskToSpeak({ waiting, isBusy, onAsk }: AskToSpeakProps) {
  const { t } = useTranslation('speaking');
  const [stance, setStance] = useState<(typeof STANCES)[number]>('open');
  return (
    <Card tone="action">
      <Stack>
        <Button
          size="large"
          isWide
          isBusy={isBusy}
          busyText={t('asking')}
          onClick={() => onAsk(stance === 'open' ? null : stance)}
        >
          <Sign name="hand" />
          {t('ask')}
        </Button>
        <SegmentedChoice
          legend={t('what_for')}
          options={STANCES.map((value) => ({
            value,
            label: value === 'open' ? t('stance_open') : stanceLabel(t, value),
          }))}
          value={stance}
          onChange={setStance}
        />
        <Quiet>{waiting === 0 ? t('nobody_waits') : t('waiting', { count: waiting })}</Quiet>
      </Stack>
    </Card>
  );
}
