import { describe, expect, it } from '@jest/globals';
import { HUE_COUNT, fillStyle, hueColor, widthOf } from './hue.js';
import { initialsOf } from './initials.js';

describe('the hue of a mark', () => {
  it('is a token, and repeats after the last', () => {
    expect(hueColor(0)).toBe('var(--hue-1)');
    expect(hueColor(HUE_COUNT - 1)).toBe('var(--hue-12)');
    expect(hueColor(HUE_COUNT)).toBe('var(--hue-1)');
    expect(hueColor(-1)).toBe('var(--hue-12)');
  });

  it('fills by index or by meaning', () => {
    expect(fillStyle(3)).toEqual({ background: 'var(--hue-4)' });
    expect(fillStyle('positive')).toEqual({ background: 'var(--positive)' });
  });
});

describe('the width of a bar', () => {
  it('stays within the track whatever comes', () => {
    expect(widthOf(1 / 3)).toBe('33.33%');
    expect(widthOf(-2)).toBe('0%');
    expect(widthOf(7)).toBe('100%');
    expect(widthOf(Number.NaN)).toBe('0%');
    expect(widthOf(0 / 0)).toBe('0%');
  });
});

describe('initials', () => {
  it('takes the first and the last word', () => {
    expect(initialsOf('Ilze B.')).toBe('IB');
    expect(initialsOf('Ana Marija Kovač')).toBe('AK');
    expect(initialsOf('Ploeuc-L’Hermitage')).toBe('PH');
  });

  it('keeps letters with their marks and other scripts', () => {
    expect(initialsOf('žena')).toBe('Ž');
    expect(initialsOf('Ελένη Παππά')).toBe('ΕΠ');
    expect(initialsOf('Z\u030cana')).toBe('Z\u030c');
  });

  it('is empty when there is no letter', () => {
    expect(initialsOf('')).toBe('');
    expect(initialsOf('42 !')).toBe('');
  });
});
