import type { DialogueHeader } from '@polylogue/shared/dialogues/schemas';
import { pickText } from '@polylogue/shared/kernel/locale';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { kindLabel } from '../../../lib/room-view/kind-label.js';
import type { Scene } from '../rules/scene.rules.js';

export interface SceneWords {
  readonly eyebrow: string;
  readonly heading: string;
  /** Language of the heading, which may not be the screen's. */
  readonly lang: string;
}

/** The two lines on top of the wall. */
export function useSceneWords(scene: Scene, dialogue: DialogueHeader): SceneWords {
  const { t, i18n } = useTranslation('screen');
  const said = (texts: Readonly<Record<string, string>>, eyebrow: string): SceneWords => {
    const { text, lang } = pickText(texts, i18n.language);
    return { eyebrow, heading: text, lang };
  };
  switch (scene.kind) {
    case 'welcome':
      return said(dialogue.title, dialogue.networkName);
    case 'closed':
      return said(dialogue.title, t('closed'));
    case 'between':
      return scene.next === null
        ? said(dialogue.title, t('over'))
        : said(scene.next.title, t('next', { kind: kindLabel(t, scene.next.kind) }));
    case 'poll':
      return said(
        scene.poll.question,
        t(`poll.${stateOf(scene.poll)}`, { number: scene.poll.number, defaultValue: '' }),
      );
    case 'speaker':
    case 'item':
      return said(scene.item.title, kindLabel(t, scene.item.kind));
  }
}

/** What the line above the question says; a poll whose towns are shown one by one is neither closed nor revealed to the hall. */
function stateOf(poll: PollView): PollView['state'] | 'counting' | 'in_part' {
  if (poll.state !== 'closed') return poll.state;
  if (poll.isCounting) return 'counting';
  return poll.parts.length > 0 ? 'in_part' : 'closed';
}
