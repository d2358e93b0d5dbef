import { LOCALES } from '@polylogue/shared/kernel/locale';
import { describe, expect, it } from '@jest/globals';
import { mailPage } from './mail-page.js';
import { mailText } from './mail-texts.js';

const link = 'https://site.example/hr/sign-in/link#abc_DEF-123';
const values = { link, minutes: 15, site: 'https://site.example/hr' };

describe('a mail', () => {
  it.each(LOCALES)('in %s has a subject, its link on a line of its own, and says how long it works', (locale) => {
    for (const kind of ['sign_in', 'sign_up', 'reset', 'invite'] as const) {
      const { subject, text } = mailText(kind, locale, values);
      expect(subject.length).toBeGreaterThan(8);
      expect(text.split('\n')).toContain(link);
      expect(text).toContain('15');
    }
  });

  it.each(LOCALES)('in %s to an unknown address holds no key', (locale) => {
    const { text } = mailText('unknown', locale, { ...values, link: null });
    expect(text).toContain('https://site.example/hr');
    expect(text).not.toContain('#');
  });
});

describe('the page of local mails', () => {
  it('shows links to follow and lets no markup through', () => {
    const page = mailPage([
      {
        to: 'a@b.example',
        subject: '<script>',
        text: `before\n${link}\n<img src=x>`,
        locale: 'hr',
        at: '2026-11-21T10:00:00.000Z',
      },
    ]);
    expect(page).toContain('<a href="https:&#47;&#47;site.example&#47;hr&#47;sign-in&#47;link&#35;abc_DEF-123">');
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<img');
  });
});
