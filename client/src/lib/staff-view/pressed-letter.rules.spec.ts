import { describe, expect, it } from '@jest/globals';
import { type KeyPress, pressedLetter } from './pressed-letter.rules.js';

const press = (part: Partial<KeyPress>): KeyPress => ({
  key: 'n',
  code: 'KeyN',
  isRepeat: false,
  hasModifier: false,
  isTyping: false,
  ...part,
});

describe('letter keys of staff', () => {
  it('follow the letter on the key, large or small', () => {
    expect(pressedLetter(press({}))).toBe('n');
    expect(pressedLetter(press({ key: 'C', code: 'KeyC' }))).toBe('c');
    expect(pressedLetter(press({ key: 'z', code: 'KeyY' }))).toBe('z');
  });

  it('follow the place of the key where the layout is not Latin', () => {
    expect(pressedLetter(press({ key: 'т', code: 'KeyN' }))).toBe('n');
    expect(pressedLetter(press({ key: 'ο', code: 'KeyO' }))).toBe('o');
  });

  it('do nothing while somebody writes, with a modifier, or when held', () => {
    expect(pressedLetter(press({ isTyping: true }))).toBeNull();
    expect(pressedLetter(press({ hasModifier: true }))).toBeNull();
    expect(pressedLetter(press({ isRepeat: true }))).toBeNull();
  });

  it('leave every other key alone', () => {
    expect(pressedLetter(press({ key: 'Enter', code: 'Enter' }))).toBeNull();
    expect(pressedLetter(press({ key: '5', code: 'Digit5' }))).toBeNull();
  });
});
