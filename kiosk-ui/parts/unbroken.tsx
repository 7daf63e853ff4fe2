/** A text whose words never break at their hyphens ("rendez-vous", "avez-vous"): half of one is no word. */
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
