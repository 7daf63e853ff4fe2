/** A Monday morning in Toronto, ten o'clock on summer time; every hub of the sample city is open. */
export const MONDAY_TEN = '2027-03-15T14:00:00.000Z';
