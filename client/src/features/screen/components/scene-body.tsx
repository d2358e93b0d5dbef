import type { DialogueHeader } from '@polylogue/shared/dialogues/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { Scene } from '../rules/scene.rules.js';
import { ItemScene } from './item-scene.js';
import { BetweenScene, ClosedScene, WelcomeScene } from './still-scenes.js';
import { PollScene } from './poll-scene.js';
import { SpeakerScene } from './speaker-scene.js';

export interface SceneBodyProps {
  readonly scene: Scene;
  readonly room: RoomState;
  readonly dialogue: DialogueHeader;
}

export function SceneBody({ scene, room, dialogue }: SceneBodyProps) {
  switch (scene.kind) {
    case 'welcome':
      return <WelcomeScene next={scene.next} dialogue={dialogue} />;
    case 'between':
      return <BetweenScene next={scene.next} dialogue={dialogue} />;
    case 'closed':
      return <ClosedScene />;
    case 'poll':
      return <PollScene poll={scene.poll} towns={dialogue.towns} timeZone={dialogue.timeZone} />;
    case 'speaker':
      return <SpeakerScene speech={scene.speech} room={room} towns={dialogue.towns} />;
    case 'item':
      return <ItemScene item={scene.item} room={room} towns={dialogue.towns} />;
  }
}
