// Isolates of the Unicode Bidirectional Algorithm: words whose order does not depend on the text around them.

/** The words in the direction of their first letter, whatever the direction of the sentence around them is. */
export const setApart = (words: string): string => (words === '' ? '' : `\u2068${words}\u2069`);

/** The words from left to right, even in a sentence from right to left; for `15–25` and the like. */
export const leftToRight = (words: string): string => `\u2066${words}\u2069`;
