import { sayIn } from '../language';

/** A text in both languages, one below the other, for screens where nobody has chosen one yet. */
export function Both({ say: key }: { say: string }) {
  return (
    <span>
      {sayIn('en', key)}
      <br />
      <span lang="fr">{sayIn('fr', key)}</span>
    </span>
  );
}
