// Checks of single values that class-validator does not have in our sense.
import { Transform } from 'class-transformer';
import { isISO8601, Matches, registerDecorator, ValidateIf, type ValidationOptions } from 'class-validator';

/** Lower-case words with dashes, as keys of hubs, services and counters are. */
export const IsKey = (options?: ValidationOptions) =>
  Matches(/^[a-z0-9][a-z0-9-]{0,79}$/, { message: '$property must be a key such as city-hall', ...options });

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Absent, or what the other checks ask for: `null` is no way of leaving something out. */
export const Optional = () => ValidateIf((_object, value) => value !== undefined);

/** An instant with its offset, on a date that exists; a wall time alone would be somebody else's guess. */
export const IsInstant = () => isText('isInstant', 'an instant such as 2027-03-15T13:30:00.000Z', INSTANT);

/** A local day that exists. */
export const IsDay = () => isText('isDay', 'a day such as 2027-03-15', DAY);

const isText = (name: string, example: string, pattern: RegExp) => (target: object, propertyName: string) =>
  registerDecorator({
    name,
    target: target.constructor,
    propertyName,
    options: { message: `$property must be ${example}` },
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && pattern.test(value) && isISO8601(value, { strict: true }),
    },
  });

/** A telephone number as people write it: 7 to 15 digits (E.164 has at most 15). */
export const IsPhone = () =>
  Matches(/^\+?(?:[\s().-]*\d){7,15}(?:\s*(?:x|ext\.?|poste)\s*\d{1,6})?$/i, {
    message: '$property must be a telephone number',
  });

export const Trim = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
