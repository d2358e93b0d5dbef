import type {
  NetworkAbility,
  NetworkSummary,
  NetworkView,
  PartnerView,
  Period,
  TopicView,
  TownView,
} from '@polylogue/shared/networks/schemas';
import type { Network } from './network.entity.js';
import type { NetworkRecord } from './networks.repository.js';
import type { Partner } from './partner.entity.js';
import type { Topic } from './topic.entity.js';
import type { Town } from './town.entity.js';

export const townView = ({ id, name, country, mark, hue }: Town): TownView => ({ id, name, country, mark, hue });

export const topicView = ({ id, title }: Topic): TopicView => ({ id, title });

export function partnerView({ id, name, kind, isLead, townId, country }: Partner, towns: readonly Town[]): PartnerView {
  const town = towns.find((it) => it.id === townId);
  return { id, name, kind, isLead, country, town: town ? townView(town) : null };
}

export function networkSummary({ network }: NetworkRecord, dialogueCount: number): NetworkSummary {
  const { id, slug, name, programme, countries, partnerCount, isDemo } = network;
  return { id, slug, name, programme, countries, partnerCount, dialogueCount, isDemo };
}

export function networkView(record: NetworkRecord, dialogueCount: number, can: readonly NetworkAbility[]): NetworkView {
  const { network, towns, partners, topics, events } = record;
  return {
    ...networkSummary(record, dialogueCount),
    period: periodOf(network),
    funderLine: network.funderLine,
    languages: network.languages,
    partners: partners.map((partner) => partnerView(partner, towns)),
    towns: towns.map(townView),
    topics: topics.map(topicView),
    aims: network.aims,
    outputs: network.outputs,
    notices: network.notices,
    events: events.map(({ kind, title, place, country, fromDay, toDay }) => ({
      kind,
      title,
      place,
      country,
      from: fromDay,
      to: toDay,
    })),
    expectedParticipants: network.expectedParticipants,
    can: [...can],
  };
}

function periodOf({ periodFrom, periodTo, periodLabel }: Network): Period | null {
  if (periodFrom === null && periodTo === null && periodLabel === null) return null;
  return { from: periodFrom, to: periodTo, label: periodLabel };
}
