/**
 * The options of the library `qrcode` for every QR code. The code is black on a transparent ground, so the element below
 * it must be white, or cameras cannot read it. The page's own style makes the margin.
 */
export const qrOptions = {
  type: 'svg',
  errorCorrectionLevel: 'M',
  margin: 0,
  color: { dark: '#000000ff', light: '#00000000' },
} as const;
