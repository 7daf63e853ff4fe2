import { create } from 'qrcode';

/** A QR code as the path of an SVG in units of one module, each row of dark modules one stroke; `size` modules wide. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, y) => rowPath(modules.size, y, (x) => modules.get(y, x) !== 0));
  return { size: modules.size, path: rows.join('') };
}

function rowPath(size: number, y: number, dark: (x: number) => boolean): string {
  let path = '';
  for (let x = 0; x < size; x++) {
    const start = x;
    while (x < size && dark(x)) x++;
    if (x > start) path += `M${start} ${y}.5h${x - start}`;
  }
  return path;
}
