/** Resolves after so many seconds of machine time; at once for 0. */
export const pause = (seconds: number): Promise<void> =>
  seconds === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, seconds * 1000));
