import { create } from 'qrcode';

/** A QR code as one path of filled rows, in units of a module; `size` modules wide. No style of its own, no script. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const rows = Array.from({ length: size }, (_, y) => rowPath([...data.slice(y * size, (y + 1) * size)], y));
  return { size, path: rows.join('') };
}

function rowPath(row: number[], y: number): string {
  const runs = row.map((bit) => (bit ? '1' : '0')).join('');
  return [...runs.matchAll(/1+/g)].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`).join('');
}
