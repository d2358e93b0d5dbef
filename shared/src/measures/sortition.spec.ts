import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brokenQuotas, type PoolMember, preparePanels, type Quota, type SortitionFrame } from './sortition.js';
import { drawFromLottery, drawInTurn, winningTicket } from './sortition-draw.js';
import { maximinLottery, type PanelLottery } from './sortition-lottery.js';
import { replacementsFor } from './sortition-replacement.js';
import { findPanel, keepsTo } from './sortition-search.js';

const quota = (feature: string, value: string, min: number, max: number): Quota => ({ feature, value, min, max });
const SEX = [quota('sex', 'F', 1, 1), quota('sex', 'M', 1, 1)];
const people = (prefix: string, count: number, features: Record<string, string>): PoolMember[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, features }));

/** 3 women and 6 men for one seat each. */
const uneven: SortitionFrame = {
  quotas: SEX,
  pool: [...people('f', 3, { sex: 'F' }), ...people('m', 6, { sex: 'M' })],
  seats: 2,
};

const lotteryOf = (frame: SortitionFrame, tickets?: number): PanelLottery => {
  const found = maximinLottery(frame, tickets === undefined ? {} : { tickets });
  if (!found.ok) throw new Error(found.fault.code);
  return found.value;
};

/** Small pools over two features with loose quotas; some cannot be met. */
const frames: fc.Arbitrary<SortitionFrame> = fc
  .record({
    places: fc.array(fc.record({ a: fc.constantFrom('x', 'y'), b: fc.constantFrom('p', 'q', 'r'), home: fc.nat(5) }), {
      minLength: 1,
      maxLength: 9,
    }),
    lows: fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }),
    spans: fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
    seats: fc.integer({ min: 1, max: 4 }),
    oneOfHousehold: fc.boolean(),
  })
  .map(({ places, lows, spans, ...rest }) => ({
    ...rest,
    pool: places.map(({ home, ...features }, at) => ({ id: `p${at}`, household: `${home}`, features })),
    quotas: (['ax', 'ay', 'bp', 'bq', 'br'] as const).map((name, at) =>
      quota(name[0] ?? '', name[1] ?? '', lows[at] ?? 0, (lows[at] ?? 0) + (spans[at] ?? 0)),
    ),
  }));

const mayMeet = ({ quotas, oneOfHousehold }: SortitionFrame, panel: readonly PoolMember[]): boolean =>
  brokenQuotas(quotas, panel).length === 0 &&
  (oneOfHousehold !== true || new Set(panel.map(({ household }) => household)).size === panel.length);

/** Every panel there is, by trying all sets of people. */
function allPanels(frame: SortitionFrame): PoolMember[][] {
  const sets = frame.pool.reduce<PoolMember[][]>((all, member) => [...all, ...all.map((it) => [...it, member])], [[]]);
  return sets.filter((set) => set.length === frame.seats && mayMeet(frame, set));
}

describe('the search for a panel', () => {
  it('finds the heaviest panel that trying all of them finds, and none only where there is none', () => {
    const weights = fc.array(fc.nat(9), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(frames, weights, (frame, given) => {
        const rules = preparePanels(frame);
        const panels = allPanels(frame);
        if (!rules.ok) return expect(panels).toEqual([]);
        const typeOf = (id: string): number => rules.value.types.findIndex(({ ids }) => ids.includes(id));
        const weigh = (panel: readonly PoolMember[]): number =>
          panel.reduce((sum, { id }) => sum + (given[typeOf(id)] ?? 0), 0);
        const { take, bound, isComplete } = findPanel(rules.value, given);
        expect(isComplete).toBe(true);
        if (panels.length === 0) return expect(take).toBeNull();
        expect(bound).toBe(Math.max(...panels.map(weigh)));
        expect(take && keepsTo(rules.value, take)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives up after the nodes it was given, and says so', () => {
    const rules = preparePanels(uneven);
    if (!rules.ok) throw new Error(rules.fault.code);
    expect(findPanel(rules.value, [1, 1], { nodes: 0 })).toMatchObject({ take: null, isComplete: false });
  });
});

describe('the maximin lottery', () => {
  it('gives the scarce and the many the chances their seats allow', () => {
    const { chances, lowest, bound } = lotteryOf(uneven);
    expect(chances.get('f0')).toBeCloseTo(1 / 3, 12);
    expect(chances.get('m5')).toBeCloseTo(1 / 6, 12);
    expect(lowest).toBeCloseTo(1 / 6, 12);
    expect(bound).toBeCloseTo(1 / 6, 9);
  });

  it('mixes kinds of panels where one kind would leave somebody without a chance', () => {
    // One seat each of sex and of age: either the young woman with the old man, or the old woman with the young man.
    const quotas = [...SEX, quota('age', 'young', 1, 1), quota('age', 'old', 1, 1)];
    const pool = ['F young', 'F old', 'M young', 'M old'].map((id) => {
      const [sex = '', age = ''] = id.split(' ');
      return { id, features: { sex, age } };
    });
    const { chances, panels } = lotteryOf({ quotas, pool, seats: 2 });
    expect(panels.map(({ tickets }) => tickets)).toEqual([5e14, 5e14]);
    expect([...chances.values()]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('reaches the bound that it proves; its chances add up to the seats; each of its panels keeps to the rules', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const found = maximinLottery(frame);
        const panels = allPanels(frame);
        if (!found.ok) return expect(panels).toEqual([]);
        const { chances, lowest, bound, unreachable, tickets, panels: kinds } = found.value;
        expect(lowest).toBeGreaterThan(0);
        expect(lowest).toBeLessThanOrEqual(bound + 1e-12);
        expect(bound - lowest).toBeLessThan(1e-8);
        expect([...chances.values()].reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(frame.seats, 9);
        expect(kinds.reduce((sum, kind) => sum + kind.tickets, 0)).toBe(tickets);
        const reached = new Set(panels.flat().map(({ id }) => id));
        const out = frame.pool.filter(({ id }) => !reached.has(id)).map(({ id }) => id);
        expect(unreachable.toSorted()).toEqual(out.toSorted());
        for (const id of out) expect(chances.get(id)).toBe(0);
        const drawn = new Set(drawFromLottery(found.value, 'seed'));
        const panel = frame.pool.filter(({ id }) => drawn.has(id));
        expect(panel).toHaveLength(frame.seats);
        expect(mayMeet(frame, panel)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is no worse for those worst off than drawing every possible panel alike', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const panels = allPanels(frame);
        fc.pre(panels.length > 0);
        const { lowest, unreachable } = lotteryOf(frame);
        const chance = (id: string): number =>
          panels.filter((panel) => panel.some((it) => it.id === id)).length / panels.length;
        const others = frame.pool.filter(({ id }) => !unreachable.includes(id)).map(({ id }) => chance(id));
        expect(lowest).toBeGreaterThanOrEqual(Math.min(...others) - 1e-9);
      }),
    );
  });

  it('does not depend on the order of the pool', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(maximinLottery({ ...frame, pool: frame.pool.toReversed() })).toEqual(maximinLottery(frame));
      }),
    );
  });

  it('keeps a household to one person', () => {
    const pool = uneven.pool.map((it, at) => (at === 0 || at === 3 ? { ...it, household: 'Elm Street 4' } : it));
    const lottery = lotteryOf({ ...uneven, pool, oneOfHousehold: true });
    for (let seed = 0; seed < 40; seed++) {
      const panel = drawFromLottery(lottery, `${seed}`);
      expect(panel.includes('f0') && panel.includes('m0')).toBe(false);
    }
  });

  it('can be drawn with a thousand balls', () => {
    const lottery = lotteryOf(uneven, 1000);
    expect(lottery.tickets).toBe(1000);
    expect(lottery.panels.reduce((sum, { tickets }) => sum + tickets, 0)).toBe(1000);
  });

  it('tells how near it is', () => {
    const seen: [number, number][] = [];
    maximinLottery(uneven, {}, (reached, bound) => seen.push([reached, bound]));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.at(-1)?.[0]).toBeCloseTo(1 / 6, 9);
  });
});

describe('the draw', () => {
  it('is the same for the same seed and draws each ticket about as often', () => {
    const draws = Array.from({ length: 6000 }, (_, at) => winningTicket(`seed ${at}`, 6));
    expect(winningTicket('seed 0', 6)).toBe(draws[0]);
    const counts = [0, 1, 2, 3, 4, 5].map((ticket) => draws.filter((it) => it === ticket).length);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(() => winningTicket('', 0)).toThrow(RangeError);
  });

  it('gives people about the chances that the lottery promises', () => {
    const lottery = lotteryOf(uneven);
    const drawn = Array.from({ length: 3000 }, (_, at) => drawFromLottery(lottery, `draw ${at}`)).flat();
    expect(Math.abs(drawn.filter((id) => id === 'f1').length - 1000)).toBeLessThan(130);
    expect(Math.abs(drawn.filter((id) => id === 'm1').length - 500)).toBeLessThan(100);
  });

  it('in the order of a lot finds a panel whenever there is one', () => {
    fc.assert(
      fc.property(frames, fc.string(), (frame, seed) => {
        const found = drawInTurn(frame, seed);
        if (!found.ok) return expect(allPanels(frame)).toEqual([]);
        const panel = frame.pool.filter(({ id }) => found.value.includes(id));
        expect(panel).toHaveLength(frame.seats);
        expect(mayMeet(frame, panel)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('quotas that cannot be met', () => {
  it('are named one by one where one alone is the reason', () => {
    const fault = (change: Partial<SortitionFrame>) => maximinLottery({ ...uneven, ...change });
    expect(fault({ seats: 0 })).toMatchObject({ fault: { code: 'bad-seats' } });
    expect(fault({ seats: 3 })).toMatchObject({ fault: { code: 'seats-do-not-fit', feature: 'sex', min: 2, max: 2 } });
    expect(fault({ quotas: [quota('sex', 'F', 2, 1)] })).toMatchObject({ fault: { code: 'bad-quota' } });
    expect(fault({ pool: [...uneven.pool, ...uneven.pool] })).toMatchObject({ fault: { code: 'duplicate-person' } });
    expect(fault({ pool: people('f', 3, { sex: 'F' }) })).toMatchObject({
      fault: { code: 'too-few-people', quota: { value: 'M' }, people: 0 },
    });
    expect(fault({ pool: [...uneven.pool, { id: 'x', features: { sex: 'D' } }] })).toMatchObject({
      fault: { code: 'no-quota-for', id: 'x', feature: 'sex', value: 'D' },
    });
    expect(fault({ pool: [...uneven.pool, { id: 'x', features: {} }] })).toMatchObject({
      fault: { code: 'no-quota-for', value: null },
    });
  });

  it('are named together where only together they are too much', () => {
    // All women are young; one woman and nobody young cannot be.
    const pool = [...people('f', 3, { sex: 'F', age: 'young' }), ...people('m', 6, { sex: 'M', age: 'old' })];
    const quotas = [...SEX, quota('age', 'young', 0, 0), quota('age', 'old', 0, 2)];
    const found = maximinLottery({ quotas, pool, seats: 2 });
    const fault = { code: 'not-together', households: false };
    expect(found).toMatchObject({ ok: false, fault });
    if (!found.ok && found.fault.code === 'not-together')
      expect(found.fault.quotas.map(({ value }) => value)).toContain('young');
    expect(drawInTurn({ quotas, pool, seats: 2 }, 'seed')).toEqual(found);
  });

  it('name households where they are part of the conflict', () => {
    const pool = [
      { id: 'f', household: 'h', features: { sex: 'F' } },
      { id: 'm', household: 'h', features: { sex: 'M' } },
    ];
    const found = maximinLottery({ quotas: SEX, pool, seats: 2, oneOfHousehold: true });
    expect(found).toMatchObject({ fault: { code: 'not-together', households: true } });
  });
});

describe('a replacement', () => {
  it('comes from the same profile first, by lot, never from the panel or from those who said no', () => {
    const found = replacementsFor(uneven, ['f0', 'm0'], 'm0', 'seed', ['m3']);
    expect(found.sameProfile.toSorted()).toEqual(['m1', 'm2', 'm4', 'm5']);
    expect(found.others).toEqual([]);
    const again = { ...uneven, pool: uneven.pool.toReversed() };
    expect(replacementsFor(again, ['f0', 'm0'], 'm0', 'seed', ['m3'])).toEqual(found);
  });

  it('may be anybody with whom every quota still holds', () => {
    const loose = { ...uneven, quotas: [quota('sex', 'F', 1, 2), quota('sex', 'M', 0, 1)] };
    expect(replacementsFor(loose, ['f0', 'm0'], 'm0', 'seed').others.toSorted()).toEqual(['f1', 'f2']);
  });

  it('does not live with a member who stays, where one of a household is the rule', () => {
    const pool = uneven.pool.map((it) => (it.id === 'f0' || it.id === 'm1' ? { ...it, household: 'h' } : it));
    const frame = { ...uneven, pool, oneOfHousehold: true };
    expect(replacementsFor(frame, ['f0', 'm0'], 'm0', 'seed').sameProfile).not.toContain('m1');
    expect(() => replacementsFor(frame, ['f0'], 'm0', 'seed')).toThrow(RangeError);
  });
});
