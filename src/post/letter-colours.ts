// The colours and sizes of e-mails. Mail programs ignore style sheets and custom properties, so the values of
// contract/styles/tokens.css are written into each element; a spec compares them.
const font = "Verdana, 'Segoe UI', sans-serif";

/** The colours of the tokens that letters use. */
export const letterPalette = {
  primary: '#0f5c5e',
  deep: '#0a2a2c',
  tint: '#eef4f2',
  text: '#122321',
  soft: '#45544f',
  rule: '#ccd8d4',
};

const { primary, deep, tint, text, soft, rule } = letterPalette;
const paragraph = `margin:0 0 16px;font:16px/1.5 ${font};color:${text}`;

/** Style attributes, by the part of the letter. */
export const letterColours = {
  ground: `margin:0;padding:0;background:${tint}`,
  sheet: `width:100%;max-width:600px;background:#ffffff;border:1px solid ${rule}`,
  band: `padding:16px 24px;background:${deep};font:bold 18px/1.3 ${font};color:#ffffff`,
  body: 'padding:24px',
  heading: `margin:0 0 16px;font:bold 24px/1.25 ${font};color:${text}`,
  subheading: `margin:24px 0 8px;font:bold 16px/1.4 ${font};color:${text}`,
  paragraph,
  details: `width:100%;margin:0 0 24px;border-collapse:collapse;border-top:1px solid ${rule}`,
  label: `padding:8px 0;padding-inline-end:16px;width:30%;vertical-align:top;text-align:start;border-bottom:1px solid ${rule};font:14px/1.5 ${font};color:${soft}`,
  value: `padding:8px 0;vertical-align:top;border-bottom:1px solid ${rule};font:bold 16px/1.4 ${font};color:${text}`,
  list: `margin:0 0 24px;padding:0;padding-inline-start:20px;font:16px/1.5 ${font};color:${text}`,
  button: `display:inline-block;padding:12px 20px;background:${primary};border-radius:8px;font:bold 16px/1.3 ${font};color:#ffffff;text-decoration:none`,
  link: `font:16px/1.5 ${font};color:${primary}`,
  closing: `padding:16px 24px 24px;border-top:1px solid ${rule};font:14px/1.5 ${font};color:${soft}`,
};
