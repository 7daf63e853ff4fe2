// Checks of single values that class-validator does not have, or has with other rules.
import { Transform } from 'class-transformer';
import { Matches, ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';
import { spokenLanguages } from '../../platform/sentences.js';
import { isRealDate } from '../../domain/time/wall-time.js';
import { isInstant } from '../../platform/iso-instant.js';

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

/** A telephone number as people write it: 7 to 15 digits (E.164 has at most 15). */
export const IsPhone = () =>
  Matches(/^\+?(?:[\s().-]*\d){7,15}(?:\s*(?:x|ext\.?|poste)\s*\d{1,6})?$/i, {
    message: '$property must be a telephone number',
  });

/** Trims a text before it is checked. */
export const Trim = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
