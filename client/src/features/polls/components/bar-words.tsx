import { useTranslation } from 'react-i18next';
import { useRoomState, useServerNow } from '../../../lib/live/hooks.js';
import { formatList, formatMoment } from '../../../lib/room-view/format-time.js';
import { Notice } from '../../../ui/feedback/notice.js';
import type { VotingBar } from '../voting-bar.rules.js';

const MINUTE_MS = 60_000;

/** Why the reader cannot vote here, said before they try. */
export function BarWords({ bar }: { readonly bar: VotingBar }) {
  const { t } = useTranslation('polls');
  const words = useBarWords();
  return (
    <Notice isQuiet title={words(bar)}>
      <p>{t(bar.why === 'turn' ? 'who.turn_comes' : 'who.follow')}</p>
    </Notice>
  );
}

/** Who votes in a poll, in one sentence. */
export function useBarWords(): (bar: VotingBar) => string {
  const { t, i18n } = useTranslation('polls');
  const towns = useRoomState()?.dialogue?.towns ?? [];
  const now = useServerNow(MINUTE_MS);
  const list = (parts: readonly string[]): string => formatList(parts, i18n.language);
  return (bar) => {
    switch (bar.why) {
      case 'towns':
      case 'turn': {
        const named = towns.filter(({ id }) => bar.townIds.includes(id)).map(({ name }) => name);
        return t(`who.${bar.why}`, { towns: list(named) });
      }
      case 'roles':
        return t('who.roles', { roles: list(bar.roles.map((role) => t(`who.role.${role}`))) });
      case 'joined':
        return t('who.joined', { time: formatMoment(bar.before, i18n.language, now) });
      case 'members':
        return t('who.members');
    }
  };
}
