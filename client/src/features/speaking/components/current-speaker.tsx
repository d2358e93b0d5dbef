import type { TownView } from '@polylogue/shared/networks/schemas';
import type { CurrentSpeech } from '@polylogue/shared/speaking/schemas';
import { useTranslation } from 'react-i18next';
import { CountdownFace } from '../../../lib/room-view/countdown-face.js';
import { speechCountdown } from '../../../lib/room-view/countdown.rules.js';
import { SpeakerFace } from '../../../lib/room-view/speaker-face.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';

export interface CurrentSpeakerProps {
  readonly speech: CurrentSpeech | null;
  readonly towns: readonly TownView[];
  readonly now: number;
}

/** Who has the floor and how long still. */
export function CurrentSpeaker({ speech, towns, now }: CurrentSpeakerProps) {
  const { t } = useTranslation('speaking');
  if (speech === null) return <Quiet>{t('nobody_speaks')}</Quiet>;
  return (
    <Stack gap="small">
      <SpeakerFace request={speech.request} towns={towns} />
      <CountdownFace countdown={speechCountdown(speech, now)} label={t('time_of_speaker')} />
    </Stack>
  );
}
