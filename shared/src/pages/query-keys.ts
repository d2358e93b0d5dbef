/** Keys of the queries that the server may seed into a rendered page; the client's hooks use the same. */
export const pageKeys = {
  networks: () => ['networks'] as const,
  network: (slug: string) => ['network', slug] as const,
  dialogue: (slug: string) => ['dialogue', slug] as const,
  opinionReport: (slug: string) => ['dialogue', slug, 'opinions'] as const,
  joinPage: (code: string) => ['join', code] as const,
  recommendation: (slug: string) => ['recommendation', slug] as const,
  finding: (id: string) => ['finding', id] as const,
  poll: (pollId: string) => ['poll', pollId] as const,
  question: (questionId: string) => ['question', questionId] as const,
};
