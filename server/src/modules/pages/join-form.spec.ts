import { JoinInput } from '@polylogue/shared/participants/schemas';
import { describe, expect, it } from '@jest/globals';
import { formInput, typedValues } from './join-form.rules.js';

const typed = { name: ' Ana ', alias: 'Mirni Dabar', townId: '', lang: 'hr', consent: 'on', noticeVersion: '1' };

describe('the join form without script', () => {
  it('becomes the input of the contract', () => {
    expect(JoinInput.parse(formInput(typedValues(typed)))).toEqual({
      name: 'Ana',
      alias: 'Mirni Dabar',
      townId: null,
      lang: 'hr',
      consent: true,
      noticeVersion: 1,
    });
  });

  it('is refused without consent, and with another notice', () => {
    for (const change of [{ consent: '' }, { noticeVersion: '2' }, { lang: 'xx' }]) {
      expect(JoinInput.safeParse(formInput(typedValues({ ...typed, ...change }))).success).toBe(false);
    }
  });

  it('takes nothing but its own fields, and only texts', () => {
    expect(typedValues({ name: ['a', 'b'], role: 'expert', lang: 'sl' })).toEqual({ lang: 'sl' });
    expect(typedValues(JSON.parse('{"__proto__":{"name":"x"}}'))).toEqual({});
    expect(typedValues(null)).toEqual({});
  });
});
