/**
 * How every QR code is drawn, in the terms of the library `qrcode`: black, for cameras, on what lies below it, which has to
 * be white. The margin is the page's own.
 */
export const qrOptions = {
  type: 'svg',
  errorCorrectionLevel: 'M',
  margin: 0,
  color: { dark: '#000000ff', light: '#00000000' },
} as const;
