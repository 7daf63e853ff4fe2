import { toString as toSvg } from 'qrcode';
import { useMemo } from 'preact/hooks';
import { qrOptions } from '../../src/contract/qr-options';

/** The code as SVG. The library calls back before it returns, so the code is there in time for printing. */
function svgOf(text: string): string {
  let svg = '';
  toSvg(text, qrOptions, (_, code) => (svg = code));
  return svg;
}

/** A QR code. It is black on white in every theme, because cameras cannot read it otherwise. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const svg = useMemo(() => svgOf(text), [text]);
  return <div class="qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />;
}
