import { IsString } from 'class-validator';
import { Refusal } from '../../domain/refusal.js';
import { ByLanguage } from './form-texts.js';
import { InputPipe } from './input.js';

class ReasonForm {
  @ByLanguage() reason: Record<string, string>;
  @IsString() note: string;
}

class PlainBody {
  @IsString() note: string;
}

const pipe = new InputPipe();
const read = (metatype: new () => object, body: object) => pipe.transform(body, { type: 'body', metatype });

/** The names of the fields that the pipe refuses in this body; empty where it accepts the body. */
async function wrongFields(metatype: new () => object, body: object): Promise<string[]> {
  const error: unknown = await Promise.resolve(read(metatype, body)).catch((refused: unknown) => refused);
  return error instanceof Refusal ? error.fields.map(({ field }) => field) : [];
}

describe('texts by language in a form', () => {
  it('are folded into one record and trimmed', async () => {
    const form = await read(ReasonForm, { 'reason.en': ' Storm ', 'reason.fr': '', note: 'x' });
    expect(form).toEqual({ reason: { en: 'Storm', fr: '' }, note: 'x' });
  });

  it('may all be absent', async () => {
    expect(await read(ReasonForm, { note: 'x' })).toEqual({ reason: {}, note: 'x' });
  });

  it.each([
    ['in a language that the product does not have', { 'reason.tlh': 'x', note: 'x' }],
    ['longer than 2,000 characters', { 'reason.en': 'x'.repeat(2001), note: 'x' }],
    ['that are lists', { 'reason.en': ['a', 'b'], note: 'x' }],
  ])('%s are refused', async (_, body) => {
    expect(await wrongFields(ReasonForm, body)).toEqual(['reason']);
  });

  it('are refused as unknown fields where the body declares none', async () => {
    expect(await wrongFields(PlainBody, { 'reason.en': 'x', note: 'x' })).toEqual(['reason.en']);
  });
});
