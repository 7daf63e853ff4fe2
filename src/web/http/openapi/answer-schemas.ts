// The schemas of answers, which the build reads from the code's types (.ci/describe-answers.mjs). A watching build does
// not, and its description of the API has no answers.
import { existsSync, readFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
export type Schema = Schemas[string];
/** The schema of a body by media type. */
export type Content = Record<string, { schema: Schema }>;

export interface AnswerSchemas {
  schemas: Schemas;
  /** The answers by operation id. A call without a body in its answer is absent. */
  answers: Record<string, Content>;
}

const file = new URL('../../../../dist-api/answers.json', import.meta.url);

/** Undefined after a watching build. */
export const readAnswers = (): AnswerSchemas | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AnswerSchemas) : undefined;
