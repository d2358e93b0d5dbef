import { describe, expect, it } from '@jest/globals';
import { makePoll } from '../../../lib/poll-view/polls.factory.js';
import { commandLine } from './file-address.rules.js';
import { copiesOnPage } from './paper-layout.rules.js';

describe('how many papers stand on a page', () => {
  it('is four for a short question, fewer for longer lists and words', () => {
    const short = makePoll('yes_no');
    expect(copiesOnPage(short, 'en')).toBe(4);
    const longer = { ...short, question: { en: 'What does the town need? '.repeat(6) } };
    expect(copiesOnPage(longer, 'en')).toBe(2);
    const [first] = short.options;
    if (first === undefined) throw new Error('options');
    expect(copiesOnPage({ ...short, options: Array.from({ length: 20 }, () => first) }, 'en')).toBe(1);
  });

  it('is one where a grid needs the width', () => {
    expect(copiesOnPage(makePoll('grades'), 'en')).toBe(1);
    expect(copiesOnPage(makePoll('dates'), 'en')).toBe(1);
  });
});

describe('the line for a terminal', () => {
  it('fetches the main file and counts it by the rule of the poll', () => {
    expect(commandLine('https://example.org', 'abc', 'irv')).toBe(
      'curl -sSfo ballots.json https://example.org/api/polls/abc/files/ballots.json && polylogue count ballots.json --rule irv',
    );
  });
});
