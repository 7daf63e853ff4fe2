// Finds where two plain values differ. Absent, undefined and null (as a database returns it) are equal here.

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keysOf = (...mappings: object[]): string[] => [...new Set(mappings.flatMap((mapping) => Object.keys(mapping)))];

/** The paths at which two values differ, dotted, below `path`; a list counts as one value. */
export function changedFields(before: unknown, after: unknown, path = ''): string[] {
  if (isMapping(before) && isMapping(after)) {
    return keysOf(before, after).flatMap((key) =>
      changedFields(before[key], after[key], path ? `${path}.${key}` : key),
    );
  }
  return same(before, after) ? [] : [path];
}

function same(before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length && before.every((item, index) => same(item, after[index]));
  }
  if (isMapping(before) && isMapping(after)) return changedFields(before, after).length === 0;
  return (before ?? undefined) === (after ?? undefined);
}
