// Answers that are asked for again and again and never change, such as when a date begins somewhere.

const MOST_KEPT = 10_000;

/** What was worked out before, and works it out otherwise; begins anew when it has grown large. */
export function kept<K, T>(answers: Map<K, T>, key: K, workOut: () => T): T {
  const known = answers.get(key);
  if (known !== undefined) return known;
  if (answers.size >= MOST_KEPT) answers.clear();
  const answer = workOut();
  answers.set(key, answer);
  return answer;
}
