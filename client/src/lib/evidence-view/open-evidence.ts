/** Opens the figures of a finding on this page. Browsers do so by the address alone; some older ones need help. */
export function openEvidence(findingId: string): void {
  const details = document.getElementById(`details-${findingId}`);
  if (details instanceof HTMLDetailsElement) details.open = true;
}
