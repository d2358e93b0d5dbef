import { pickText } from '@polylogue/shared/kernel/locale';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/actions/button-link.js';
import { HeaderBar, Main, PageShell } from '../../ui/layout/page-shell.js';
import { PageHead } from '../page/page-head.js';
import { StaffText } from '../room-view/staff-text.js';
import { StaffContinuity } from './staff-continuity.js';

export interface StaffPageProps {
  readonly room: Pick<RoomState, 'dialogue'>;
  readonly heading: string;
  readonly skipLabel: string;
  /** Title of the window, from the dialogue's. */
  readonly titleOf: (dialogue: string) => string;
  /** Where else staff of this dialogue go from here. */
  readonly doors: readonly { readonly href: string; readonly label: string }[];
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A page of a dialogue's staff beside the console: what it is, of which dialogue, whether it is live, and the doors to the others. */
export function StaffPage({
  room: { dialogue },
  heading,
  skipLabel,
  titleOf,
  doors,
  footer,
  children,
}: StaffPageProps) {
  const { i18n } = useTranslation();
  return (
    <PageShell skipLabel={skipLabel}>
      <PageHead title={titleOf(pickText(dialogue?.title ?? {}, i18n.language).text)} />
      <HeaderBar
        title={heading}
        titleAs="h1"
        subtitle={dialogue && <StaffText texts={dialogue.title} />}
        end={
          <>
            <StaffContinuity timeZone={dialogue?.timeZone} />
            {doors.map(({ href, label }) => (
              <ButtonLink key={href} variant="line" size="small" href={href}>
                {label}
              </ButtonLink>
            ))}
          </>
        }
      />
      <Main width="wide">{children}</Main>
      {footer}
    </PageShell>
  );
}
