/**
 * A text whose words never break at their hyphens ("rendez-vous", "avez-vous"), because it is hard to read in large
 * letters.
 */
export function Unbroken({ children: text }: { children: string }) {
  const parts = text.split(/(\S+-\S+)/);
  return (
    <span>
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          <span key={at} class="unbroken">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </span>
  );
}
