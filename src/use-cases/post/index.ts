// Letters to residents. Each line names one use case; app.module provides every class that is exported here.
export { ClaimLetters } from './claim-letters.js';
export { SettleLetter } from './settle-letter.js';
export { ShowLetters } from './show-letters.js';
export { WriteNextSoon } from './write-next-soon.js';
