import { useEffect } from 'preact/hooks';
import { inLanguage } from '../../src/contract/languages/list';
import type { Language } from '../../src/contract/wire';
import { mainLanguageShown, displayTextIn, shownLanguages } from '../language';

/** The screen when the server refuses it or it was never set up, with instructions for staff. */
export function Refused({ code, hub }: { code: string; hub: string }) {
  useEffect(() => {
    document.title = `${displayTextIn(mainLanguageShown(), 'refused.title')} - ${displayTextIn(mainLanguageShown(), 'shared.brand')}`;
  }, []);
  const key = code === 'unknown-hub' ? 'refused.unknown-hub' : 'refused.other';
  const values = { hub, address: `${location.host}/staff/devices` };
  const text = (language: Language) => (
    <>
      <p>{displayTextIn(language, key, values)}</p>
      {hub && <p class="soft">{displayTextIn(language, 'refused.retry')}</p>}
    </>
  );
  return (
    <main class="whole">
      {shownLanguages().map((language, at) => (
        <section key={language} class="words" {...inLanguage(language)}>
          {at === 0 ? (
            <h1>{displayTextIn(language, 'refused.title')}</h1>
          ) : (
            <h2>{displayTextIn(language, 'refused.title')}</h2>
          )}
          {text(language)}
        </section>
      ))}
    </main>
  );
}
