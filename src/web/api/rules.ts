// Checks of single values that class-validator does not have, or has with other rules.
import { Transform } from 'class-transformer';
import { Matches, ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';
import { spokenLanguages } from '../../platform/sentences.js';
import { isRealDate } from '../../domain/time/wall-time.js';
import { isName, oneLine } from '../../domain/visible-text.js';
import { isInstant } from '../../platform/iso-instant.js';
import { isPhoneNumber } from '../../platform/phone-number.js';

/** A key of a hub, service or counter: lower-case letters and digits with dashes. */
export const IsKey = (options?: ValidationOptions) =>
  Matches(/^[a-z0-9][a-z0-9-]{0,79}$/, { message: '$property must be a key such as city-hall', ...options });

/** The property may be absent. `null` does not count as absent; the other checks apply to it. */
export const Optional = () => ValidateIf((_object, value) => value !== undefined);

/** An instant in ISO 8601 with its offset, on a date that exists. */
export const IsInstant = () => isText('isInstant', 'an instant such as 2027-03-15T13:30:00.000Z', isInstant);

/** A local day that exists, from 2000 to 2099. */
export const IsDay = () => isText('isDay', 'a day such as 2027-03-15', isRealDate);

const isText = (name: string, example: string, validate: (value: unknown) => boolean) =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => `$property must be ${example}` } });

/** A language that the product has, even if the city no longer offers it, because bookings and tickets keep theirs. */
export const IsLanguage = (options?: ValidationOptions) =>
  ValidateBy(
    {
      name: 'isIn',
      validator: {
        validate: (value) => spokenLanguages().includes(value as string),
        defaultMessage: () => `$property must be one of ${spokenLanguages().join(', ')}`,
      },
    },
    options,
  );

/** A telephone number that can be reached, however it is written. */
export const IsPhone = () =>
  isText('isPhone', 'a telephone number with its area code, or with + and its country', isPhoneNumber);

/** The name of a person: some visible text without the address of a web page. */
export const IsPersonName = () =>
  isText('isName', 'a name without the address of a web page', (value) => typeof value === 'string' && isName(value));

/** Makes a text one visible line before it is checked. */
export const OneLine = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? oneLine(value) : value));
