import { useMemo } from 'preact/hooks';
import { qrPath } from '../qr-path';

/** Black on white in every theme, or cameras do not read it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => qrPath(text), [text]);
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <path stroke="#000000" d={path} />
    </svg>
  );
}
