import { toString as drawn } from 'qrcode';
import { useMemo } from 'preact/hooks';
import { qrOptions } from '../../src/contract/qr-options';

/** The library calls back before it returns, so that the code is there when the paper is printed. */
function svgOf(text: string): string {
  let svg = '';
  drawn(text, qrOptions, (_, code) => (svg = code));
  return svg;
}

/** Black on white in every theme, or cameras do not read it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const svg = useMemo(() => svgOf(text), [text]);
  return <div class="qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />;
}
