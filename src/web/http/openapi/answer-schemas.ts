// What the build has read from the code's types (.ci/describe-answers.mjs). A watching build has not: then the document
// goes without.
import { existsSync, readFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
export type Schema = Schemas[string];
/** By media type. */
export type Content = Record<string, { schema: Schema }>;

export interface AnswerSchemas {
  schemas: Schemas;
  /** By operation id; absent where a call answers nothing. */
  answers: Record<string, Content>;
}

const file = new URL('../../../../dist-api/answers.json', import.meta.url);

export const readAnswers = (): AnswerSchemas | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AnswerSchemas) : undefined;
