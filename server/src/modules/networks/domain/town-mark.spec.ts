import { describe, expect, it } from '@jest/globals';
import { hueFor, markFor } from './town-mark.js';

describe('the mark of a town', () => {
  it('is the first two letters of its name', () => {
    const towns = ['Pregrada', 'Žužemberk', "Ploeuc-L'Hermitage", 'Ludza'];
    expect(towns.map((name) => markFor(name, new Set()))).toEqual(['PR', 'ŽU', 'PL', 'LU']);
  });

  it('takes a later letter when the first two are taken', () => {
    expect(markFor('Plovdiv', new Set(['PL']))).toBe('PO');
    expect(markFor('Łask', new Set(['ŁA', 'ŁS']))).toBe('ŁK');
  });

  it('is found for a name of one letter, and for one without letters', () => {
    expect(markFor('Å', new Set())).toBe('ÅA');
    expect(markFor('1', new Set())).toBe('XA');
  });

  it('is unique for many towns of one name', () => {
    const taken = new Set<string>();
    for (let i = 0; i < 60; i++) taken.add(markFor('Novo Mesto', taken));
    expect(taken.size).toBe(60);
  });
});

describe('the hue of a town', () => {
  it('is one that no other town has, as long as there is one', () => {
    const used: number[] = [];
    for (let i = 0; i < 12; i++) used.push(hueFor(used));
    expect(new Set(used).size).toBe(12);
    expect(hueFor(used)).toBe(0);
  });
});
