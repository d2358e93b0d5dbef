import type { StaffRole } from '@polylogue/shared/accounts/schemas';

/** One of the demo's staff. */
export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly scope: 'network' | 'dialogue';
}

/** The demo's staff: the domain is one nobody can own (RFC 2606). */
export const DEMO_PEOPLE = {
  facilitator: {
    email: 'facilitator@demo.example',
    name: 'Facilitator (demo)',
    role: 'facilitator',
    scope: 'dialogue',
  },
  moderator: { email: 'moderator@demo.example', name: 'Moderator (demo)', role: 'moderator', scope: 'dialogue' },
  partner: { email: 'partner@demo.example', name: 'Partner editor (demo)', role: 'partner_editor', scope: 'network' },
  coordinator: { email: 'coordinator@demo.example', name: 'Coordinator (demo)', role: 'coordinator', scope: 'network' },
} as const satisfies Record<string, DemoPerson>;
