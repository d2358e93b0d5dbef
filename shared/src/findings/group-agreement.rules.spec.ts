import { describe, expect, it } from '@jest/globals';
import { groupAgreement } from './group-agreement.rules.js';

const group = (id: number, n: number | null, agree: number | null, disagree: number | null) => ({
  id,
  name: null,
  size: 30,
  n,
  agree,
  disagree,
  pass: n === null ? null : n - (agree ?? 0) - (disagree ?? 0),
});
const said = (hasSupport: boolean, ...groups: ReturnType<typeof group>[]) => groupAgreement({ groups, hasSupport });

describe('what all groups say of a statement', () => {
  it('is agreement where more than half of each agree, not half', () => {
    expect(said(true, group(0, 20, 11, 0), group(1, 9, 5, 4))).toBe('agree');
    expect(said(true, group(0, 20, 10, 0), group(1, 9, 5, 4))).toBe('differ');
  });

  it('is disagreement in the same way', () => {
    expect(said(true, group(0, 20, 0, 11), group(1, 9, 4, 5))).toBe('disagree');
  });

  it('is a difference where one agrees and another does not', () => {
    expect(said(true, group(0, 20, 20, 0), group(1, 9, 0, 9))).toBe('differ');
  });

  it('is not said where too few of a group have answered, or where votes are hidden', () => {
    expect(said(false, group(0, 20, 20, 0), group(1, 9, 9, 0))).toBe('few');
    expect(said(true, group(0, 20, 20, 0), group(1, null, null, null))).toBe('few');
  });
});
