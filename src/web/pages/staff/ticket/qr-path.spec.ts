import { create } from 'qrcode';
import { qrPath } from './qr-path.js';

describe('a QR code as a path', () => {
  it('fills exactly the dark modules', () => {
    const text = 'http://hall.example/t/city-hall.ticket.signature';
    const { data } = create(text, { errorCorrectionLevel: 'M' }).modules;
    const { path, size } = qrPath(text);
    const dark = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].flatMap(([, x, y, length]) =>
      Array.from({ length: Number(length) }, (_, step) => Number(y) * size + Number(x) + step),
    );
    expect(dark).toEqual([...data.keys()].filter((index) => data[index]));
  });
});
