import { proofPage } from './proof-page.js';

const content = {
  form: { start: '2027-03-16T15:00:00.000Z', needs: ['seat', 'interpreter'], odd: { a: 1 }, partySize: '2' },
  wait: { seconds: 60, slip: 'a slip', early: false },
  challenge: '{}',
};
const url = '/appointments/K7M-4QPM/change?token=t';

describe('the page that asks for a proof', () => {
  it("carries every text of the form and sends it to the form's own address", () => {
    const page = proofPage(content, url, 'en');
    expect(page.formUrl).toBe(url);
    expect(page.hidden).toEqual([
      { name: 'start', value: '2027-03-16T15:00:00.000Z' },
      { name: 'needs', value: 'seat' },
      { name: 'needs', value: 'interpreter' },
      { name: 'partySize', value: '2' },
    ]);
  });

  it('shows an error only where the form was sent before the waiting was over', () => {
    expect(proofPage(content, url, 'fr').errors).toEqual([]);
    const early = proofPage({ ...content, wait: { seconds: 12, slip: 'a slip', early: true } }, url, 'fr');
    expect(early.title).toMatch(/^Erreur/);
    expect(early.errors).toEqual([
      { href: '#go-on', message: 'Veuillez attendre encore 12 secondes, puis appuyez sur Continuer.' },
    ]);
  });
});
