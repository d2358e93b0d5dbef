import { describe, expect, it } from '@jest/globals';
import { faultText } from './fault-text.js';

describe('faultText', () => {
  it('leaves out what a failed statement was given', () => {
    const error = Object.assign(new Error('ON CONFLICT DO UPDATE command cannot affect row a second time'), {
      query: 'INSERT INTO ballot VALUES ($1)',
      parameters: [['canary-choice']],
      driverError: { detail: 'Key (token)=(canary-token) already exists.' },
    });
    expect(faultText(error)).toContain('cannot affect row a second time');
    expect(faultText(error)).not.toContain('canary');
  });

  it('takes anything that was thrown', () => {
    expect(faultText('a text')).toBe('a text');
    expect(faultText(null)).toBe('null');
  });
});
