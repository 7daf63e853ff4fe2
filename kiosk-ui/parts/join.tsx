/** A waiting ticket: its number, the dotted line, and the empty circle of the counter (join.css). */
export function WaitingJoin({ ticket }: { ticket: string }) {
  return (
    <p class={`join stacked${ticket.length > 4 ? ' long' : ''}`} data-state="waiting">
      <span class="join-number">{ticket}</span>
      <span class="join-line" />
      <span class="join-counter" />
    </p>
  );
}
