import { Both } from './both';

const texts = {
  connecting: { title: 'connecting', lead: undefined },
  none: { title: 'none', lead: 'noneLead' },
} as const;

/** The band without a call to show. */
export function QuietBand({ kind }: { kind: keyof typeof texts }) {
  const { title, lead } = texts[kind];
  return (
    <section class="hero quiet" aria-labelledby="call">
      <h2 id="call">
        <Both say={title} />
      </h2>
      {lead && (
        <p>
          <Both say={lead} />
        </p>
      )}
    </section>
  );
}
