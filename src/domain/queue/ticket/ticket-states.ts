// The states of a ticket, as a table (product.md §2): a move that is not in the table is refused, and a new state does not
// compile until it has its row.

export const ticketStates = ['waiting', 'called', 'serving', 'held', 'missed', 'done', 'left'] as const;
export type TicketState = (typeof ticketStates)[number];

/** For each state its moves and the state that each leads to, in the order of the buttons. */
const table = {
  waiting: {
    call: 'called',
    ready: 'waiting',
    'more-time': 'waiting',
    hold: 'held',
    transfer: 'waiting',
    'add-service': 'waiting',
    split: 'waiting',
    leave: 'left',
  },
  called: {
    start: 'serving',
    recall: 'called',
    miss: 'missed',
    'put-back': 'waiting',
    transfer: 'waiting',
    'add-service': 'called',
    split: 'called',
    release: 'waiting',
    leave: 'left',
  },
  serving: {
    finish: 'done',
    'add-service': 'serving',
    transfer: 'waiting',
    hold: 'held',
    split: 'serving',
    release: 'waiting',
  },
  held: { resume: 'waiting', call: 'called', 'add-service': 'held', split: 'held', leave: 'left' },
  missed: { return: 'waiting', leave: 'left' },
  done: { 'undo-finish': 'serving' },
  left: {},
} satisfies Record<TicketState, Record<string, TicketState>>;

export type TicketMove = { [State in TicketState]: keyof (typeof table)[State] }[TicketState];

/** The state that a move leads to; undefined when the table does not have it. */
export function stateAfter(state: TicketState, move: TicketMove): TicketState | undefined {
  return (table[state] as Partial<Record<TicketMove, TicketState>>)[move];
}

/** The moves that a state allows, which pages offer. */
export const movesFrom = (state: TicketState): TicketMove[] => Object.keys(table[state]) as TicketMove[];

export const ticketMoves: readonly TicketMove[] = [...new Set(ticketStates.flatMap(movesFrom))];
