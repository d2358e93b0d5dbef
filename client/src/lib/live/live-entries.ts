import type { LiveEntry } from '@polylogue/shared/rooms/events';

export type LiveTopic = LiveEntry['topic'];
export type LiveEntryOf<T extends LiveTopic> = Extract<LiveEntry, { topic: T }>;
export type LiveEntries = Readonly<Record<string, LiveEntry>>;

export const liveKey = (topic: LiveTopic, id?: string): string => (id === undefined ? topic : `${topic}:${id}`);

const keyOf = (entry: LiveEntry): string => liveKey(entry.topic, 'id' in entry ? entry.id : undefined);

/** The entries with newer ones put in; who comes with a lower version than the one held is late, and dropped. */
export function mergeLive(held: LiveEntries, incoming: readonly LiveEntry[]): LiveEntries {
  const newer = incoming.filter((entry) => {
    const old = held[keyOf(entry)];
    return old === undefined || entry.version >= old.version;
  });
  if (newer.length === 0) return held;
  return { ...held, ...Object.fromEntries(newer.map((entry) => [keyOf(entry), entry])) };
}

export function findLive<T extends LiveTopic>(held: LiveEntries, topic: T, id?: string): LiveEntryOf<T> | null {
  const entry = held[liveKey(topic, id)];
  return entry !== undefined && isOf(entry, topic) ? entry : null;
}

const isOf = <T extends LiveTopic>(entry: LiveEntry, topic: T): entry is LiveEntryOf<T> => entry.topic === topic;
