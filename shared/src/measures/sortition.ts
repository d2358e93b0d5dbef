import { impossible, type Measured, measured } from './measured.js';

/** How many people of one value of a feature a panel must have. Whole numbers, both ends included. */
export interface Quota {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
}

/** Somebody who may be drawn. */
export interface PoolMember {
  readonly id: string;
  /** The value of each feature that has quotas. */
  readonly features: Readonly<Record<string, string>>;
  /** Who share a household share this text. */
  readonly household?: string;
}

/** What is drawn from whom. */
export interface SortitionFrame {
  readonly quotas: readonly Quota[];
  readonly pool: readonly PoolMember[];
  readonly seats: number;
  /** At most one person of a household. */
  readonly oneOfHousehold?: boolean;
}

/** Why no panel can be drawn, with what cannot be met. */
export type SortitionFault =
  | { readonly code: 'bad-seats' }
  | { readonly code: 'bad-quota'; readonly quota: Quota }
  | { readonly code: 'duplicate-person'; readonly id: string }
  | { readonly code: 'no-quota-for'; readonly id: string; readonly feature: string; readonly value: string | null }
  /** Fewer people have this value than its quota asks for. */
  | { readonly code: 'too-few-people'; readonly quota: Quota; readonly people: number }
  /** The smallest numbers of a feature are more than the seats, or its largest fewer. */
  | { readonly code: 'seats-do-not-fit'; readonly feature: string; readonly min: number; readonly max: number }
  /** Each can be met, all of them together cannot; without any one of them the rest can. */
  | { readonly code: 'not-together'; readonly quotas: readonly Quota[]; readonly households: boolean }
  /** The search was given up: neither a panel nor a proof that there is none. */
  | { readonly code: 'search-too-long' };

/**
 * People who are alike in every feature (and of one household, where that counts): for the quotas one is as good as
 * another.
 */
export interface PersonType {
  readonly ids: readonly string[];
  readonly features: Readonly<Record<string, string>>;
}

/** How many people of some types a panel has. `quota` is null for a household. */
export interface PanelRow {
  readonly types: readonly number[];
  readonly min: number;
  readonly max: number;
  readonly quota: Quota | null;
}

/** A frame made ready for search: a panel is a number of people for each type. */
export interface PanelRules {
  readonly types: readonly PersonType[];
  readonly rows: readonly PanelRow[];
  readonly seats: number;
}

/**
 * Checks a frame, as far as each quota and each feature can be checked alone, and groups alike people. People and types
 * stand in the order of ids, so that the order of the pool changes nothing. Linear in people times features, and in
 * types times quotas.
 */
export function preparePanels(frame: SortitionFrame): Measured<PanelRules, SortitionFault> {
  const fault = frameFault(frame) ?? featureFault(frame);
  if (fault) return impossible(fault);
  const types = typesOf(frame);
  const rows = frame.quotas.map((quota): PanelRow => {
    const members = [...types.keys()].filter((at) => types[at]?.features[quota.feature] === quota.value);
    return { types: members, min: quota.min, max: quota.max, quota };
  });
  const missing = rows.find((row) => peopleOf(types, row) < row.min);
  if (missing?.quota)
    return impossible({ code: 'too-few-people', quota: missing.quota, people: peopleOf(types, missing) });
  return measured({ types, rows: [...rows, ...householdRows(types)], seats: frame.seats });
}

/** Names of the quotas' features, each once. */
export const featuresOf = (quotas: readonly Quota[]): string[] => [...new Set(quotas.map(({ feature }) => feature))];

/** Quotas that a panel breaks, with the number of people it has for each. Works on any set of people. */
export const brokenQuotas = (
  quotas: readonly Quota[],
  panel: readonly PoolMember[],
): { readonly quota: Quota; readonly people: number }[] =>
  quotas
    .map((quota) => ({ quota, people: panel.filter(({ features }) => features[quota.feature] === quota.value).length }))
    .filter(({ quota, people }) => people < quota.min || people > quota.max);

function frameFault({ quotas, pool, seats }: SortitionFrame): SortitionFault | null {
  if (!(Number.isSafeInteger(seats) && seats > 0)) return { code: 'bad-seats' };
  const named = new Set<string>();
  for (const quota of quotas) {
    const { min, max } = quota;
    const key = keyOf(quota.feature, quota.value);
    const isWhole = Number.isSafeInteger(min) && Number.isSafeInteger(max);
    if (!isWhole || min < 0 || max < min || named.has(key)) return { code: 'bad-quota', quota };
    named.add(key);
  }
  const seen = new Set<string>();
  for (const { id, features } of pool) {
    if (seen.has(id)) return { code: 'duplicate-person', id };
    seen.add(id);
    for (const feature of featuresOf(quotas)) {
      const value = features[feature];
      if (value === undefined || !named.has(keyOf(feature, value)))
        return { code: 'no-quota-for', id, feature, value: value ?? null };
    }
  }
  return null;
}

function featureFault({ quotas, seats }: SortitionFrame): SortitionFault | null {
  for (const feature of featuresOf(quotas)) {
    const own = quotas.filter((quota) => quota.feature === feature);
    const min = own.reduce((sum, quota) => sum + quota.min, 0);
    const max = own.reduce((sum, quota) => sum + quota.max, 0);
    if (min > seats || max < seats) return { code: 'seats-do-not-fit', feature, min, max };
  }
  return null;
}

interface HouseholdType extends PersonType {
  readonly ids: string[];
  readonly household: string | null;
}

function typesOf({ quotas, pool, oneOfHousehold = false }: SortitionFrame): HouseholdType[] {
  const features = featuresOf(quotas);
  const sizes = new Map<string, number>();
  for (const { household } of pool)
    if (oneOfHousehold && household !== undefined) sizes.set(household, (sizes.get(household) ?? 0) + 1);
  const types = new Map<string, HouseholdType>();
  for (const { id, features: own, household } of pool.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const shared = household !== undefined && (sizes.get(household) ?? 0) > 1 ? household : null;
    const values = features.map((feature) => own[feature] ?? '');
    const key = JSON.stringify([shared, values]);
    const known = types.get(key);
    if (known) known.ids.push(id);
    else {
      const pairs = features.map((feature, at) => [feature, values[at] ?? ''] as const);
      types.set(key, { ids: [id], features: Object.fromEntries(pairs), household: shared });
    }
  }
  return [...types.values()];
}

function householdRows(types: readonly HouseholdType[]): PanelRow[] {
  const members = new Map<string, number[]>();
  for (const [at, { household }] of types.entries())
    if (household !== null) members.set(household, [...(members.get(household) ?? []), at]);
  return [...members.values()].map((row) => ({ types: row, min: 0, max: 1, quota: null }));
}

const peopleOf = (types: readonly PersonType[], row: PanelRow): number =>
  row.types.reduce((sum, at) => sum + (types[at]?.ids.length ?? 0), 0);

const keyOf = (feature: string, value: string): string => JSON.stringify([feature, value]);
