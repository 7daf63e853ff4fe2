import { useEffect } from 'preact/hooks';
import { textIn } from '../../src/contract/words/text-in';
import type { Board } from '../../src/contract/wire';
import { mainLanguageShown, displayTextIn } from '../language';
import { board } from '../live';
import { current, lost } from '../screen';
import { CallBand } from './call-band';
import { ClosedBand } from './closed-band';
import { LostBand } from './lost-band';
import { Notice } from './notice';
import { QuietBand } from './quiet-band';
import { Recent } from './recent';
import { DisplayTop } from './top';
import { Waits } from './waits';

/** The large band: a lost connection first, then a new call, then the latest call or the reason why there is none. */
function Band({ shown }: { shown: Board | undefined }) {
  if (lost.value) return <LostBand />;
  if (!shown) return <QuietBand kind="connecting" />;
  if (current.value) return <CallBand call={current.value} isNew timeZone={shown.timeZone} />;
  const latest = shown.calls[0];
  if (!shown.open) return <ClosedBand board={shown} />;
  return latest ? <CallBand call={latest} isNew={false} timeZone={shown.timeZone} /> : <QuietBand kind="none" />;
}

function usePage(shown: Board | undefined): void {
  const name = shown ? textIn(shown.name, mainLanguageShown()) : '';
  useEffect(() => {
    document.title = `${displayTextIn(mainLanguageShown(), 'title', { hub: name })} - ${displayTextIn(mainLanguageShown(), 'shared.brand')}`;
  }, [name, mainLanguageShown()]);
  useEffect(() => {
    document.body.classList.toggle('lost-touch', lost.value);
  }, [lost.value]);
}

/** The screen of a hub: its band, its lists and its notice. */
export function BoardFace() {
  const shown = board.value;
  usePage(shown);
  return (
    <>
      <DisplayTop />
      <Band shown={shown} />
      <main class="lower">
        {shown && shown.calls.length > 0 && <Recent board={shown} />}
        {shown?.open && <Waits board={shown} />}
      </main>
      {shown && <Notice board={shown} />}
    </>
  );
}
