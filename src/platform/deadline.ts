// Waits for something only for a limited time.

/** Resolves as `work` does, or to `instead` after `ms` milliseconds. `work` itself goes on. */
export async function within<T, U>(ms: number, work: Promise<T>, instead: U): Promise<T | U> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<U>((resolve) => {
    timer = setTimeout(resolve, ms, instead);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
