// Why a supervisor takes a ticket from a counter; a closed list, because events keep it.
export const releaseReasons = ['agent-away', 'connection-lost', 'by-mistake'] as const;
export type ReleaseReason = (typeof releaseReasons)[number];
