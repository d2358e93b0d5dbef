import { describe, expect, it } from '@jest/globals';
import { castMarks } from './cast-marks.rules.js';
import { id } from '../../testing/poll.factory.js';

describe('a ballot that was sent', () => {
  const marks = { form: 'picks', picks: [id(70)] };

  it('is read back for its own poll', () => {
    expect(castMarks({ pollId: id(11), marks }, id(11))).toEqual(marks);
  });

  it('is nothing for another poll, or where it cannot be read', () => {
    expect(castMarks({ pollId: id(12), marks }, id(11))).toBeNull();
    for (const input of [null, 'x', {}, { pollId: id(11) }, { pollId: id(11), marks: { form: 'picks' } }])
      expect(castMarks(input, id(11))).toBeNull();
  });
});
