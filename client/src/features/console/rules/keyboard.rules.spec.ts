import { describe, expect, it } from '@jest/globals';
import { consoleKey, type KeyPress } from './keyboard.rules.js';

const press = (part: Partial<KeyPress>): KeyPress => ({ key: 'n', code: 'KeyN', isRepeat: false, hasModifier: false, isTyping: false, ...part });

describe('keys of the console', () => {
  it('follow the letter on the key, large or small', () => {
    expect(consoleKey(press({}))).toBe('next');
    expect(consoleKey(press({ key: 'C', code: 'KeyC' }))).toBe('call');
    expect(consoleKey(press({ key: 'z', code: 'KeyY' }))).toBe('undo');
  });

  it('follow the place of the key where the layout is not Latin', () => {
    expect(consoleKey(press({ key: 'т', code: 'KeyN' }))).toBe('next');
    expect(consoleKey(press({ key: 'ο', code: 'KeyO' }))).toBe('poll');
  });

  it('do nothing while somebody writes, with a modifier, or when held', () => {
    expect(consoleKey(press({ isTyping: true }))).toBeNull();
    expect(consoleKey(press({ hasModifier: true }))).toBeNull();
    expect(consoleKey(press({ isRepeat: true }))).toBeNull();
  });

  it('leave every other key alone', () => {
    expect(consoleKey(press({ key: 'Enter', code: 'Enter' }))).toBeNull();
    expect(consoleKey(press({ key: 'x', code: 'KeyN' }))).toBeNull();
    expect(consoleKey(press({ key: '5', code: 'Digit5' }))).toBeNull();
  });
});
