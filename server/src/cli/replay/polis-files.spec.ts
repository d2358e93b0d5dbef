import { describe, expect, it } from '@jest/globals';
import { PolisFault } from '@polylogue/shared/polis/file-fault';
import { conversationOf, lastVotes } from './polis-files.js';

const comments = `timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body
200,7,b,1,0,1,"Second, with a ""quote"" and
a line break"
100,3,a,1,0,1,First`;
const votes = 'timestamp,comment-id,voter-id,vote\n5,3,c,1\n4,7,c,0\n9,3,c,-1\n8,3,a,1\n';

describe('conversationOf', () => {
  it('orders statements by time, votes as the file does, and finds everybody', () => {
    const conversation = conversationOf('t', comments, votes);
    expect(conversation.statements.map((it) => it.id)).toEqual(['3', '7']);
    expect(conversation.statements[1]?.text).toBe('Second, with a "quote" and\na line break');
    expect(conversation.votes[0]).toMatchObject({ voterId: 'c', statementId: '3', value: 1 });
    expect(conversation.people).toEqual(['a', 'b', 'c']);
  });

  it('counts the last vote of each person by the order of the file', () => {
    const counts = lastVotes(conversationOf('t', comments, votes).votes);
    expect(counts.get('3')).toEqual({ agree: 1, disagree: 1, pass: 0 });
    expect(counts.get('7')).toEqual({ agree: 0, disagree: 0, pass: 1 });
  });

  it.each([
    ['votes.csv', 2, 'bad_value', comments, 'timestamp,comment-id,voter-id,vote\n5,3,c,2\n'],
    ['votes.csv', 2, 'unknown_statement', comments, 'timestamp,comment-id,voter-id,vote\n5,99,c,1\n'],
    ['comments.csv', 1, 'missing_column', 'timestamp,comment-id\n1,2\n', votes],
  ])('says where a file is wrong: %s, line %d: %s', (file, line, code, badComments, badVotes) => {
    const fault = expect.objectContaining({ file, line, code });
    expect(() => conversationOf('t', badComments, badVotes)).toThrow(PolisFault);
    expect(() => conversationOf('t', badComments, badVotes)).toThrow(fault);
  });
});
