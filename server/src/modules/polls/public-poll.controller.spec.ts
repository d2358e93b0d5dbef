import { describe, expect, it } from '@jest/globals';
import { fail } from '@polylogue/shared/kernel/result';
import { PollId } from '@polylogue/shared/kernel/ids';
import { ApiFailure } from '../../core/http/api-failure.js';
import { PublicPollController } from './public-poll.controller.js';

const params = { pollId: PollId.parse('00000000-0000-4000-8000-000000000001'), name: 'ballots.csv' };
const never = (): never => {
  throw new Error('the database was asked');
};

/** A controller behind a limit that is used up, and the keys that were counted. */
function refused() {
  const keys: string[][] = [];
  const limits = {
    take: async (_limit: unknown, ...key: string[]) => (keys.push(key), fail('too_many', { seconds: 3 })),
  };
  return { keys, controller: new PublicPollController({ find: never, file: never } as never, limits as never) };
}

describe('a revealed poll for anybody', () => {
  it('is refused to an address that asks too often, before the database is asked', async () => {
    const { keys, controller } = refused();
    expect(await controller.poll({ params } as never, '10.0.0.1')).toMatchObject({ ok: false, code: 'too_many' });
    expect(keys).toEqual([[params.pollId, '10.0.0.1']]);
  });

  it('so are its files', async () => {
    const { controller } = refused();
    const asked = controller.file({ params } as never, '10.0.0.1', {} as never, {} as never);
    await expect(asked).rejects.toBeInstanceOf(ApiFailure);
  });
});
