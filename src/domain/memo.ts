// A memo of computed answers that are needed again and again and never change, such as the start of a date in a time
// zone.

/** A memo is emptied when it has grown to this many answers. */
const LARGEST_MEMO = 10_000;

/** The remembered answer for a key, or the computed one, which is remembered. */
export function memoized<K, T>(answers: Map<K, T>, key: K, compute: () => T): T {
  const known = answers.get(key);
  if (known !== undefined) return known;
  if (answers.size >= LARGEST_MEMO) answers.clear();
  const answer = compute();
  answers.set(key, answer);
  return answer;
}
