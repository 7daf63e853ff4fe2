// The roles of staff and the duties that each role has. Greeters bring people in, agents serve them, supervisors also
// run their hubs, and administrators run the city. A partner is an agency that the city trusts: it books for its
// clients and does nothing else.

export const staffRoles = ['greeter', 'agent', 'supervisor', 'administrator', 'partner'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** A staff account without its secrets. */
export interface Staff {
  id: string;
  name: string;
  roles: StaffRole[];
  /** Keys of the hubs where this person works. An administrator works at every hub, whatever this lists. */
  hubs: string[];
}

/** A kind of work that needs permission. */
export type Duty = 'book' | 'greet' | 'serve' | 'supervise' | 'administer';

const duties = {
  greeter: ['book', 'greet'],
  agent: ['book', 'greet', 'serve'],
  supervisor: ['book', 'greet', 'serve', 'supervise'],
  administrator: ['book', 'greet', 'serve', 'supervise', 'administer'],
  partner: ['book'],
} satisfies Record<StaffRole, Duty[]>;

/**
 * Whether a role of this person includes the duty at this hub. An administrator has every duty at every hub. Without a
 * hub, any hub counts.
 */
export function mayDo(staff: Staff, duty: Duty, hub?: string): boolean {
  const here = hub === undefined || staff.roles.includes('administrator') || staff.hubs.includes(hub);
  return here && staff.roles.some((role) => (duties[role] as Duty[]).includes(duty));
}
