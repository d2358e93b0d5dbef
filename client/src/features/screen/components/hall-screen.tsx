import type { DialogueHeader } from '@polylogue/shared/dialogues/schemas';
import { pickText } from '@polylogue/shared/kernel/locale';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../../lib/page/page-head.js';
import { Main } from '../../../ui/layout/page-shell.js';
import { Stage } from '../../../ui/layout/stage.js';
import { chooseScene, isQuiet } from '../rules/scene.rules.js';
import { fittingSize } from '../rules/result.rules.js';
import styles from '../screen.module.css';
import { FitToWall } from './fit-to-wall.js';
import { JoinCorner } from './join-corner.js';
import { SceneBody } from './scene-body.js';
import { useSceneWords } from './scene-words.js';
import { ScreenFooter } from './screen-footer.js';
import { useNewBuild } from './use-new-build.js';
import { useWakeLock } from './use-wake-lock.js';

export interface HallScreenProps {
  readonly room: RoomState;
  readonly dialogue: DialogueHeader;
}

/** One scene at a time, the way to join always in the corner. */
export function HallScreen({ room, dialogue }: HallScreenProps) {
  const { i18n } = useTranslation('screen');
  const scene = chooseScene(room);
  useWakeLock();
  useNewBuild(isQuiet(scene));
  const words = useSceneWords(scene, dialogue);
  return (
    <Main width="full">
      <PageHead title={pickText(dialogue.title, i18n.language).text} />
      <Stage
        className={styles.stage}
        eyebrow={words.eyebrow}
        heading={
          <span lang={words.lang} className={styles.heading} style={{ fontSize: `${fittingSize(words.heading)}em` }}>
            {words.heading}
          </span>
        }
        corner={<JoinCorner dialogue={dialogue} />}
        footer={<ScreenFooter room={room} dialogue={dialogue} scene={scene} />}
      >
        <FitToWall>
          <SceneBody scene={scene} room={room} dialogue={dialogue} />
        </FitToWall>
      </Stage>
    </Main>
  );
}
