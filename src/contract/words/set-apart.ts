// Words whose order does not depend on what stands around them (Unicode Bidirectional Algorithm, isolates).

/** Runs as its first letter does, whatever the sentence around it does. */
export const setApart = (words: string): string => (words === '' ? '' : `\u2068${words}\u2069`);

/** From left to right in a sentence that runs the other way, such as `15–25`. */
export const leftToRight = (words: string): string => `\u2066${words}\u2069`;
