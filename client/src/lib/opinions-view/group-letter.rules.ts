/** The letter of a group: 0 is A, 25 is Z, 26 is AA. Numbers may have gaps, since a letter stays with its people. */
export function groupLetter(groupId: number): string {
  const last = String.fromCharCode(65 + (groupId % 26));
  return groupId < 26 ? last : groupLetter(Math.floor(groupId / 26) - 1) + last;
}
