// Validation of bodies, queries and parameters. Unknown properties, wrong types and arrays in place of objects are
// refused with the name of each wrong field; class-validator alone accepts [] where no property is required.
import {
  type ArgumentMetadata,
  Injectable,
  type PipeTransform,
  ValidationPipe,
  type ValidationError,
} from '@nestjs/common';
import { type FieldProblem, type FieldShapeCode, Refusal } from '../../domain/refusal.js';
import { foldTexts } from './form-texts.js';

/** The most mistakes that an answer lists. A body of thousands of unknown properties would get an answer many times its size. */
const MOST_MISTAKES = 20;

/** Refuses `wrong-input` with one problem for each wrong field. */
@Injectable()
export class InputPipe implements PipeTransform {
  private readonly shapes = new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) =>
      new Refusal('wrong-input', {}, errors.flatMap((error) => problemsOf(error)).slice(0, MOST_MISTAKES)),
  });

  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type !== 'custom' && !isReadable(value)) {
      throw new Refusal('wrong-input', {}, [{ field: metadata.data ?? '', code: 'unreadable-text' }]);
    }
    if (metadata.type !== 'body') return this.shapes.transform(value, metadata);
    const body = value ?? {};
    if (typeof body !== 'object' || Array.isArray(body)) {
      throw new Refusal('wrong-input', {}, [{ field: '', code: 'not-an-object' }]);
    }
    return this.shapes.transform(foldTexts(body, metadata.metatype), metadata);
  }
}

/** A NUL and half a surrogate pair are refused everywhere, because PostgreSQL cannot store them. */
function isReadable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && !/\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, item]) => isReadable(name) && isReadable(item));
}

function problemsOf({ property, constraints, children }: ValidationError, path = ''): FieldProblem[] {
  const field = path === '' ? property : `${path}.${property}`;
  const own = Object.entries(constraints ?? {}).map(([name, message]) => ({ field, code: shapeCode(name), message }));
  return [...own, ...(children ?? []).flatMap((child) => problemsOf(child, field))];
}

const shapeCode = (constraint: string): FieldShapeCode =>
  constraint.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) as FieldShapeCode;

/** The body of an action without input. Every property is refused. */
export class Nothing {}
