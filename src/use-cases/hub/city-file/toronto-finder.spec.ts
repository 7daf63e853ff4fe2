// The finder on the sample's thirteen services, with sentences as people type them: the first service must be the right one.
import { readFileSync } from 'node:fs';
import type { Language } from '../../../domain/hub/hub.js';
import { findServices } from '../../../domain/hub/service-search.js';
import { finderWordsOf } from '../../../platform/finder-words.js';
import { readCityFile } from './read-city-file.js';

const text = readFileSync(new URL('./toronto.yaml', import.meta.url), 'utf8');
const catalogue = readCityFile(text, 'toronto.yaml').hubs.at(-1)?.services ?? [];

const found = (typed: string, language: Language): string[] =>
  findServices(catalogue, typed, language, finderWordsOf(['en', 'fr'])).services.map(({ key }) => key);

const english: [typed: string, first: string][] = [
  ['I got a parking ticket', 'parking-violation-payment'],
  ['i got a parkin tiket', 'parking-violation-payment'],
  ['pay my parking fine', 'parking-violation-payment'],
  ['yellow tag on my car', 'parking-violation-payment'],
  ['PENALTY NOTICE', 'parking-violation-payment'],
  ['where can I pay a ticket?', 'parking-violation-payment'],
  ['I want to fight my parking ticket', 'parking-violation-review'],
  ['dispute a parking violation', 'parking-violation-review'],
  ['contest tickets', 'parking-violation-review'],
  ['the ticket is unfair', 'parking-violation-review'],
  ['appeal parking fine', 'parking-violation-review'],
  ['we want to get married', 'marriage-licence'],
  ['marraige license', 'marriage-licence'],
  ['wedding', 'marriage-licence'],
  ['how do I marry my fiancé', 'marriage-licence'],
  ['park on my street over night', 'parking-permit-residential'],
  ['resident parking', 'parking-permit-residential'],
  ['I need a parking permit for my house', 'parking-permit-residential'],
  ['renew my street parking permit', 'parking-permit-residential'],
  ['parking for my visitors this weekend', 'parking-permit-temporary'],
  ['guest parking pass', 'parking-permit-temporary'],
  ['temporary parking', 'parking-permit-temporary'],
  ['rental car', 'parking-permit-temporary'],
  ['pay my property taxes', 'property-tax'],
  ['propety tax bil', 'property-tax'],
  ['house tax', 'property-tax'],
  ['I bought a house and the tax bill has the wrong owner', 'tax-inquiry'],
  ['tax receipt for last year', 'tax-inquiry'],
  ['change mailing address for taxes', 'tax-inquiry'],
  ['water bill', 'utility-payment'],
  ['pay for garbage and water', 'utility-payment'],
  ['utilty bill', 'utility-payment'],
  ['I need a commissioner of oaths', 'commissioning'],
  ['affadavit', 'commissioning'],
  ['notary to sign a document', 'commissioning'],
  ['open a restaurant', 'business-licence'],
  ['bussiness license renewal', 'business-licence'],
  ['taxi licence', 'business-licence'],
  ['build a deck', 'building-permit-intake'],
  ['renovating my basement', 'building-permit-intake'],
  ['construction permit', 'building-permit-intake'],
  ['I forgot my password', 'digital-help'],
  ['help with my computer', 'digital-help'],
  ['where do I go, which office?', 'general-information'],
  ['lost and found', 'general-information'],
  ['contravention', 'parking-violation-payment'],
];

const french: [typed: string, first: string][] = [
  ['j’ai reçu une contravention', 'parking-violation-payment'],
  ['j’ai eu un ticket de stationement', 'parking-violation-payment'],
  ['payer mon amende', 'parking-violation-payment'],
  ['un papillon sur mon pare-brise', 'parking-violation-payment'],
  ['payer un billet de stationnement', 'parking-violation-payment'],
  ['comment contester ma contravention?', 'parking-violation-review'],
  ['je veux contester une amende', 'parking-violation-review'],
  ['annuler mon billet de stationnement', 'parking-violation-review'],
  ['revision d’une contravention', 'parking-violation-review'],
  ['on veut se marier', 'marriage-licence'],
  ['licence de marriage', 'marriage-licence'],
  ['mariage', 'marriage-licence'],
  ['comment épouser ma fiancée', 'marriage-licence'],
  ['stationner dans ma rue', 'parking-permit-residential'],
  ['vignette de stationnement', 'parking-permit-residential'],
  ['permis de résident', 'parking-permit-residential'],
  ['garer mon auto la nuit', 'parking-permit-residential'],
  ['renouveller mon permis de stationnement', 'parking-permit-residential'],
  ['stationnement pour des visiteurs', 'parking-permit-temporary'],
  ['j’ai besoin d’un permis temporaire', 'parking-permit-temporary'],
  ['voiture de location', 'parking-permit-temporary'],
  ['payer l’impot foncier', 'property-tax'],
  ['mes taxes municipales', 'property-tax'],
  ['taxe fonciere', 'property-tax'],
  ['j’ai acheté une maison, changement de propriétaire', 'tax-inquiry'],
  ['erreur sur ma facture de taxes', 'tax-inquiry'],
  ['relevé de taxes de l’an dernier', 'tax-inquiry'],
  ['facture d’eau', 'utility-payment'],
  ['payer mon compte d’eau', 'utility-payment'],
  ['poubelles', 'utility-payment'],
  ['déclaration sous serment', 'commissioning'],
  ['faire assermenter un document', 'commissioning'],
  ['je cherche un notaire', 'commissioning'],
  ['ouvrir un restaurant', 'business-licence'],
  ['permis d’entreprize', 'business-licence'],
  ['licence de taxi', 'business-licence'],
  ['rénovation de mon sous-sol', 'building-permit-intake'],
  ['construire une terrasse', 'building-permit-intake'],
  ['permis de construire', 'building-permit-intake'],
  ['mot de passe oublié', 'digital-help'],
  ['aide avec mon ordinateur', 'digital-help'],
  ['quel bureau, à quel guichet?', 'general-information'],
  ['objets perdus', 'general-information'],
  ['parking ticket', 'parking-violation-payment'],
];

test.each(english)('“%s” finds %s', (typed, first) => {
  expect(found(typed, 'en')[0]).toBe(first);
});

test.each(french)('« %s » trouve %s', (typed, first) => {
  expect(found(typed, 'fr')[0]).toBe(first);
});

test('a sentence finds a few services, not half of the catalogue', () => {
  const counts = [
    ...english.map(([typed]) => found(typed, 'en').length),
    ...french.map(([typed]) => found(typed, 'fr').length),
  ];
  expect(counts.reduce((sum, count) => sum + count) / counts.length).toBeLessThan(3);
  expect(Math.max(...counts)).toBeLessThanOrEqual(6);
});

test.each([
  'pizza',
  'the weather tomorrow',
  'hello',
  'je ne sais pas',
  'asdf qwerty',
  'swimming lessons',
  'un chat noir',
])('“%s” finds nothing', (typed) => {
  expect([found(typed, 'en'), found(typed, 'fr')]).toEqual([[], []]);
});

test('a ticket finds both ways to deal with it, and nothing about permits', () => {
  expect(found('I got a parking ticket', 'en')).toEqual(['parking-violation-payment', 'parking-violation-review']);
});
