import type { PanelRow, PanelRules, SortitionFault } from './sortition.js';
import { findPanel } from './sortition-search.js';

/**
 * Names what cannot be met together, for rules that no panel keeps to: rows are left out one by one for as long as the
 * rest still cannot be met (deletion filter, Chinneck and Dravnieks 1991). What is left is a smallest conflict, not the
 * only one. One search a row.
 */
export function conflictOf(rules: PanelRules): SortitionFault {
  const none = rules.types.map(() => 0);
  const search = (rows: readonly PanelRow[]): { isMet: boolean; isSure: boolean } => {
    const { take, isComplete } = findPanel({ ...rules, rows }, none);
    return { isMet: take !== null, isSure: isComplete };
  };
  const whole = search(rules.rows);
  if (whole.isMet || !whole.isSure) return { code: 'search-too-long' };
  let kept = rules.rows;
  for (const row of rules.rows) {
    const rest = kept.filter((other) => other !== row);
    const without = search(rest);
    if (!without.isMet && without.isSure) kept = rest;
  }
  const quotas = kept.flatMap(({ quota }) => (quota ? [quota] : []));
  return { code: 'not-together', quotas, households: kept.some(({ quota }) => quota === null) };
}
