import { aService } from '../../../../../test/builders/service.js';
import type { EligibilityQuestion } from '../../../../domain/hub/city-service.js';
import { answersOf } from './eligibility-answers.js';
import { checklistPage } from './checklist-page.js';
import { notRightPage } from './not-right-page.js';
import { rightPage } from './right-service-page.js';
import { bookingPathOf } from './booking-path.js';

const owner: EligibilityQuestion = {
  key: 'owner',
  question: { en: 'Are you the owner?', fr: 'Êtes-vous propriétaire?' },
  right: 'yes',
  otherwise: { en: 'Ask the owner.', fr: 'Demandez au propriétaire.' },
  service: 'other',
};
const abroad: EligibilityQuestion = {
  key: 'abroad',
  question: { en: 'Is the house abroad?', fr: 'La maison est-elle à l’étranger?' },
  right: 'no',
  otherwise: { en: 'Pay there.', fr: 'Payez là-bas.' },
  url: 'https://example.org/abroad',
};
const service = aService({ eligibility: [owner, abroad] });
const asked = { service, way: bookingPathOf(service, '', '/book/property-tax/hub') };
const other = aService({ key: 'other', name: { en: 'Other service', fr: 'Autre service' } });

describe('the page of questions', () => {
  it('asks each question with yes and no, and shows no problem before the form is sent', () => {
    const page = rightPage(asked, new Map(), false, 'en');
    expect(page).toMatchObject({ title: 'Is this the right service for you?', errors: [], back: '/book/property-tax' });
    expect(page.lead).toBe('Property tax: 2 questions before you come.');
    expect(page.questions.map(({ choices }) => choices?.map(({ label }) => label))).toEqual([
      ['Yes', 'No'],
      ['Yes', 'No'],
    ]);
  });

  it('names the missing answers, and keeps the given ones', () => {
    const page = rightPage(asked, new Map([['owner', 'yes']]), true, 'en');
    expect(page.title).toMatch(/^Error: /);
    expect(page.errors).toEqual([{ href: '#answer-abroad', message: 'Answer yes or no: Is the house abroad?' }]);
    expect(page.questions[0]?.choices?.map(({ chosen }) => chosen)).toEqual([true, false]);
    expect(page.questions.map(({ message }) => message)).toEqual(['', 'Answer yes or no']);
    expect(page.questions[1]?.choices?.[0]?.id).toBe('answer-abroad');
  });

  it('does not break a French question at its hyphen', () => {
    expect(rightPage(asked, new Map(), false, 'fr').questions[0]?.label).toBe('Êtes\u2011vous propriétaire?');
  });
});

describe('the answers of a form', () => {
  it('are given by the questions of the service', () => {
    expect(answersOf([owner, abroad], { 'answer-owner': 'no', step: 'edit' })).toEqual(new Map([['owner', 'no']]));
  });

  it.each([{ 'answer-owner': 'maybe' }, { 'answer-nothing': 'yes' }, { owner: 'yes' }, { 'answer-owner': ['yes'] }])(
    'are refused as %j',
    (form) => {
      expect(() => answersOf([owner, abroad], form)).toThrow(expect.objectContaining({ code: 'wrong-input' }));
    },
  );
});

describe('the page for a service that is not the right one', () => {
  const wrong = (questions: EligibilityQuestion[], others = [other]) =>
    notRightPage(asked, new Map(questions.map(({ key }) => [key, 'no'])), questions, others, 'en');

  it('says what to do instead, with a link to the right service', () => {
    expect(wrong([owner])).toMatchObject({
      title: 'This is not the service for you',
      reasons: [{ answered: 'You answered “No” to “Are you the owner?”', otherwise: 'Ask the owner.' }],
      links: [{ url: '/book/other', text: 'Go to Other service' }],
      hidden: [{ name: 'answer-owner', value: 'no' }],
    });
  });

  it('names the host of a page elsewhere', () => {
    expect(wrong([abroad])).toMatchObject({
      title: 'This booking would not help you',
      links: [{ url: 'https://example.org/abroad', text: 'Continue at example.org' }],
    });
  });

  it('links to each page once, and to no service that no hub offers', () => {
    expect(wrong([owner, { ...abroad, url: undefined, service: 'other' }]).links).toHaveLength(1);
    expect(wrong([owner], []).links).toEqual([]);
  });
});

describe('the list of what to bring', () => {
  it('has a box for each thing, the facts of the service, and a link to the hubs', () => {
    const bringing = aService({ whatToBring: [{ en: 'A bill', fr: 'Une facture' }] });
    const page = checklistPage({ service: bringing, way: bookingPathOf(bringing, '', '/book/property-tax/hub') }, 'en');
    expect(page.items).toEqual([{ text: 'A bill' }]);
    expect(page).toMatchObject({ back: '/book/property-tax', next: '/book/property-tax/hub', goOn: 'Continue' });
    expect(page.facts[0]?.term).toBe('Takes');
  });

  it('leads back to the service where it takes no bookings', () => {
    const bringing = aService({ whatToBring: [{ en: 'A bill', fr: 'Une facture' }] });
    const page = checklistPage({ service: bringing, way: bookingPathOf(bringing, '', '') }, 'en');
    expect(page).toMatchObject({ next: '/book/property-tax', goOn: 'Where to go, and how long it takes' });
  });
});
