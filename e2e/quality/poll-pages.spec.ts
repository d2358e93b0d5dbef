import { expect } from '@playwright/test';
import * as questions from '@polylogue/shared/questions/routes';
import { expectAccessible } from '../support/axe.js';
import { HttpVoter, pollHall, pollStep, preparePoll } from '../support/hall-vote.js';
import { DESK, enterByLink, PHONE, test } from '../support/product.js';
import { words } from '../support/words.js';

const say = words('en');

test('ballot paper, count sheet and question bank', async ({ open, product }) => {
  const hall = await pollHall(product, 'Pages beside a poll');
  const pollId = await preparePoll(product, hall, {
    form: { kind: 'grades', grades: ['Good', 'Middling', 'Bad'].map((en) => ({ en })), tie: 'none' },
    question: { en: 'How good is each plan?' },
    options: ['The library', 'The market hall'].map((en) => ({ text: { en } })),
  });
  const bank = await product.coordinator.call(questions.createQuestion, {
    params: { slug: hall.networkSlug },
    body: {
      topicId: null,
      lang: 'en',
      question: 'Is there a bus in the evening?',
      detail: null,
      form: { kind: 'text', longest: 200 },
      options: [],
    },
  });
  const staff = await open(DESK);
  await enterByLink(staff, product.links.coordinator);
  await staff.goto(`/en/d/${hall.slug}/console`);
  const paper = staff.getByRole('link', { name: say('console:poll.print_ballot') });
  await staff.goto((await paper.getAttribute('href')) ?? '');
  await expect(staff.getByText('The market hall').first()).toBeVisible();
  await expectAccessible(staff, 'ballot paper');
  await staff.goto(`/en/n/${hall.networkSlug}/questions`);
  await expect(staff.getByRole('link', { name: 'Is there a bus in the evening?' })).toBeVisible();
  await expectAccessible(staff, 'question bank');
  await staff.goto(`/en/n/${hall.networkSlug}/questions/${bank.id}`);
  await expect(staff.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(staff, 'a question of the bank');

  await pollStep(product, hall, 'polls.open', pollId);
  const voter = await HttpVoter.join(product, hall, { name: 'Ana', townId: null });
  await voter.vote(pollId, { form: 'blank' });
  await pollStep(product, hall, 'polls.close', pollId);
  await pollStep(product, hall, 'polls.reveal', pollId);
  const reader = await open({ ...PHONE, colorScheme: 'dark' });
  await reader.goto(`/en/polls/${pollId}/count-sheet`);
  await expect(reader.getByRole('table').getByText('The library')).toBeVisible();
  await expectAccessible(reader, 'count sheet');
  await reader.goto(`/en/polls/${pollId}`, { waitUntil: 'networkidle' });
  await expectAccessible(reader, 'public page of a poll in which nobody chose');
});
