import type { PartnerKind } from '@polylogue/shared/networks/schemas';
import type { z } from 'zod';
import type { NetworkFacts } from '@polylogue/shared/networks/network-file';
import type { ProjectPage, SourcePartner } from './project-page.js';

type Kind = z.infer<typeof PartnerKind>;

const KINDS: Readonly<Record<string, Kind>> = {
  municipality: 'municipality',
  region: 'region',
  'regional authority': 'region',
  'local action group': 'local action group',
  'civil society organisation': 'civil society organisation',
  'public institution': 'public institution',
};

/** How municipalities call themselves around the name of their town, in the languages of the partners. */
const MUNICIPAL = [/^Grad (.+)$/u, /^Občina (.+)$/u, /^Mairie de (.+)$/u, /^(.+) pilsētas dome$/u];

/** The town of a municipality, read out of its own name; null for every other kind and where the name does not tell. */
export function townOf({ name, kind }: SourcePartner): string | null {
  if (kind !== 'municipality') return null;
  for (const pattern of MUNICIPAL) {
    const town = pattern.exec(name)?.[1];
    if (town !== undefined) return town;
  }
  return null;
}

const partner = (source: SourcePartner, isLead: boolean): NetworkFacts['partners'][number] => ({
  name: source.name,
  kind: (source.kind === undefined ? undefined : KINDS[source.kind]) ?? null,
  isLead,
  country: source.country ?? null,
  town: townOf(source),
});

/** The lead first. */
export function partnersOf({ lead, partners, knownPartners }: ProjectPage): NetworkFacts['partners'] {
  const others = partners ?? knownPartners ?? [];
  return [...(lead ? [partner(lead, true)] : []), ...others.map((it) => partner(it, false))];
}

/** As the page says; else counted, but only where it lists them all. */
export function partnerCountOf({ partnerCount, lead, partners }: ProjectPage): number | null {
  return partnerCount ?? (partners ? partners.length + (lead ? 1 : 0) : null);
}
