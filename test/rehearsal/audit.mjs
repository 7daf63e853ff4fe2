// Compares the server's data with what it acknowledged: nothing may be lost and nothing done twice.

const AT_ONCE = 8;

/**
 * @returns {Promise<{ findings: string[], histories: Map<string, any[]>, checked: Record<string, number> }>} one finding for
 *   each difference
 */
export async function audit(day) {
  const findings = [];
  const histories = await readHistories(day);
  findings.push(...ticketFindings(day, histories), ...numberFindings(day));
  findings.push(...(await bookingFindings(day)), ...screenFindings(day));
  const events = [...histories.values()].flat();
  if (day.ours) findings.push(...(await sequenceFindings(day, events)), ...(await queueFindings(day)));
  findings.push(...day.api.taps.doubled.map((path) => `a double tap acted twice: ${path}`));
  const checked = { tickets: histories.size, events: events.length, bookings: day.acknowledged.bookings.size };
  return { findings, histories, checked };
}

/** Works on each item, a few at once. */
async function each(list, work) {
  const left = [...list];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function readHistories({ api, staff, acknowledged }) {
  const histories = new Map();
  await each(acknowledged.visits.keys(), async (id) =>
    histories.set(id, await api.get(`/tickets/${id}/history`, staff)),
  );
  return histories;
}

const sorted = (list) => [...list].sort().join(' ');

function ticketFindings({ acknowledged }, histories) {
  return [...histories].flatMap(([id, events]) => {
    const { label, moves } = acknowledged.visits.get(id);
    const found = [];
    if (sorted(events.map(({ type }) => type)) !== sorted(moves)) {
      found.push(`${label}: its history has ${events.map(({ type }) => type)}, acknowledged were ${moves}`);
    }
    const broken = events.some(({ from }, index) => index > 0 && (from ?? '') !== events[index - 1].to);
    return broken ? [...found, `${label}: an event does not begin where the one before it ended`] : found;
  });
}

/** Finds numbers that were given twice, and on the rehearsal's own server numbers that were left out. */
function numberFindings({ acknowledged, ours }) {
  const labels = [...acknowledged.visits.values()].map(({ label }) => label).sort();
  const doubled = labels.filter((label, index) => label === labels[index + 1]);
  const found = doubled.map((label) => `the number ${label} was given twice`);
  if (!ours) return found;
  const series = new Set(labels.map((label) => label[0]));
  for (const letter of series) {
    const numbers = labels.filter((label) => label[0] === letter).map((label) => Number(label.slice(1)));
    const highest = Math.max(...numbers);
    if (highest !== numbers.length)
      found.push(`series ${letter}: ${numbers.length} numbers given, the highest ${highest}`);
  }
  return found;
}

/** Compares the number of events with the hub's sequence, which has no gaps. */
async function sequenceFindings({ api, hub, acknowledged, firstSequence }, events) {
  const sequences = events.map(({ sequence }) => sequence);
  const doubled = sequences.length - new Set(sequences).size;
  const { sequence } = await api.get(`/hubs/${hub}/board`);
  const missing = sequence - firstSequence - sequences.length - acknowledged.hubEvents;
  const found = doubled > 0 ? [`${doubled} events share a sequence number`] : [];
  if (missing > 0) found.push(`${missing} events more in the log than were acknowledged`);
  if (missing < 0) found.push(`${-missing} acknowledged events are not in the log`);
  return found;
}

/** Compares the states in the queue with those of the last answers. */
async function queueFindings({ api, hub, staff, acknowledged }) {
  const queue = await api.get(`/hubs/${hub}/queue`, staff);
  const states = ['waiting', 'called', 'serving', 'held', 'missed'];
  const there = new Map(states.flatMap((state) => queue[state].map(({ id }) => [id, state])));
  const found = [...there.keys()]
    .filter((id) => !acknowledged.visits.has(id))
    .map((id) => `nobody was given ticket ${id}`);
  for (const { id, label, state } of acknowledged.visits.values()) {
    const standing = there.get(id);
    if (states.includes(state) ? standing !== undefined && standing !== state : standing !== undefined) {
      found.push(`${label} is ${standing} in the queue, the last answer said ${state}`);
    }
  }
  return found;
}

/** Compares the time of each booking, and whether it is cancelled, with its last answer; its ticket may have moved it on. */
async function bookingFindings({ api, acknowledged }) {
  const found = [];
  await each(acknowledged.bookings, async ([reference, { manageToken, start, state }]) => {
    const now = await api.get(`/appointments/${reference}`, { authorization: `Bearer ${manageToken}` });
    if (now.start !== start) found.push(`${reference} begins at ${now.start}, acknowledged was ${start}`);
    if ((state === 'cancelled') !== (now.state === 'cancelled'))
      found.push(`${reference} is ${now.state}, not ${state}`);
  });
  return found;
}

function screenFindings({ acknowledged, screens }) {
  return screens.flatMap((screen, index) => {
    const missing = acknowledged.calls.filter((call) => !screen.hasShown(call)).length;
    const found = missing > 0 ? [`screen ${index + 1} has not shown ${missing} calls`] : [];
    return screen.wentBack > 0 ? [...found, `screen ${index + 1} was sent ${screen.wentBack} older boards`] : found;
  });
}
