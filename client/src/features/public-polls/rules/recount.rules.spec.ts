import { describe, expect, it } from '@jest/globals';
import { writePollJson } from '@polylogue/shared/counting/formats/poll-json';
import type { PollKind } from '@polylogue/shared/polls/forms';
import { fileNames } from '@polylogue/shared/polls/account-names.rules';
import { countSettingsOf, profileOf } from '@polylogue/shared/polls/counting.rules';
import { KINDS, makePoll, sampleAccount, sampleGroups } from '../../../lib/poll-view/polls.factory.js';
import { compareAccounts } from './compare-accounts.rules.js';
import { recountFile } from './recount.rules.js';

/** The file of a kind's sample as the server writes it; null for kinds that are summed up. */
function fileOf(kind: PollKind): string | null {
  const { form, options, question } = makePoll(kind);
  const names = fileNames(form, options, ['en']);
  const settings = countSettingsOf(form, 'seed');
  const profile = profileOf(form, options, names, sampleGroups(kind), 0);
  if (settings === null || profile === null) return null;
  return writePollJson(
    {
      question,
      options: options.map(({ id, text }, at) => ({ id, name: names[at] ?? id, text })),
      rule: settings.rule,
      seats: settings.seats,
      settings: { ...settings.options },
    },
    profile,
  );
}

const counted = KINDS.flatMap((kind) => {
  const file = fileOf(kind);
  return file === null ? [] : [{ kind, file }];
});

describe('a recount of the downloaded ballots', () => {
  for (const { kind, file } of counted) {
    it(`gives the account of the page for the kind ${kind}, in every figure`, () => {
      const account = sampleAccount(kind);
      const again = recountFile(file);
      if (account === null || !again.ok) throw new Error(JSON.stringify(again));
      expect(compareAccounts(account, again.account).filter(({ isSame }) => !isSame)).toEqual([]);
    });
  }

  it('shows which figures differ when a single ballot is changed', () => {
    const file = fileOf('single') ?? '';
    const account = sampleAccount('single');
    const again = recountFile(file.replace('"count":5', '"count":6'));
    if (account === null || !again.ok) throw new Error('counted');
    const other = compareAccounts(account, again.account).filter(({ isSame }) => !isSame);
    expect(other.map(({ part }) => part)).toEqual(['scores', 'ballots']);
  });

  it('refuses what is no file of ballots, or names no rule, in words and not by throwing', () => {
    expect(recountFile('{}')).toMatchObject({ ok: false, why: 'file', line: 1 });
    expect(recountFile('not JSON')).toMatchObject({ ok: false, why: 'file' });
    const { rule: _, settings: __, ...rest } = JSON.parse(fileOf('single') ?? '');
    expect(recountFile(JSON.stringify(rest))).toEqual({ ok: false, why: 'no_rule' });
    expect(recountFile((fileOf('ranking') ?? '').replace('"rule":"irv"', '"rule":"score"'))).toMatchObject({
      ok: false,
      why: 'count',
    });
  });
});
