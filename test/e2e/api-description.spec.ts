import { Child } from '../support/child.js';
import { ApiClient } from '../support/api-client.js';
import { emptyDatabase, type TestDatabase } from '../support/databases.js';
import {
  type ApiDocument,
  schemaDifferences,
  type Operation,
  type OpenApiSchema,
  schemaAt,
} from '../support/openapi-schema.js';

/** The description comes from the built server, because only the build reads the types of the code. */
describe('the description of the API', () => {
  let database: TestDatabase;
  let server: Child;
  let anybody: ApiClient;
  let document: ApiDocument;
  let operations: Operation[];

  beforeAll(async () => {
    database = await emptyDatabase('sqlite');
    server = await Child.start(database.url);
    anybody = new ApiClient(server.url);
    document = await anybody.get('/api/openapi.json');
    operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  });
  afterAll(async () => {
    await server.kill();
    await database.remove();
  });

  const successOf = ({ responses }: Operation) => Object.entries(responses).filter(([status]) => /^2/.test(status));
  const without = (isThere: (operation: Operation) => unknown): string[] =>
    operations.filter((operation) => !isThere(operation)).map(({ operationId }) => operationId);

  it('describes every call with its answer and its refusals', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(operations.length).toBeGreaterThan(40);
    expect(without(({ description }) => description)).toEqual([]);
    const isAnswered = (operation: Operation) =>
      successOf(operation).every(([status, { content }]) =>
        status === '204' ? !content : Object.keys(Object.values(content ?? {})[0]?.schema ?? {}).length > 0,
      );
    expect(without((operation) => successOf(operation).length === 1 && isAnswered(operation))).toEqual([]);
    const problem = { schema: { $ref: '#/components/schemas/Problem' } };
    for (const { responses } of operations)
      expect(responses.default?.content).toEqual({ 'application/problem+json': problem });
  });

  it('names all properties of every body and allows no others', () => {
    const bodies = operations.flatMap(({ requestBody }) =>
      Object.values(requestBody?.content ?? {}).map(({ schema }) => schema.$ref ?? ''),
    );
    const named = bodies.filter((ref) => !ref.endsWith('/Nothing')).map((ref) => schemaAt(document, ref));
    expect(named.length).toBeGreaterThan(10);
    for (const schema of named) {
      expect(Object.keys(schema?.properties ?? {})).not.toEqual([]);
      expect(schema?.additionalProperties).toBe(false);
    }
  });

  it('refers only to schemas that it contains', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
    expect(refs.filter((ref) => !schemaAt(document, ref))).toEqual([]);
  });

  it.each([
    ['/api/v1/hubs', '/api/v1/hubs'],
    ['/api/v1/hubs/{hub}/services', '/api/v1/hubs/training-hall/services'],
    ['/api/v1/hubs/{hub}/board', '/api/v1/hubs/training-hall/board'],
    ['/api/v1/hubs/{hub}/accuracy', '/api/v1/hubs/training-hall/accuracy'],
  ])('agrees with the answer of %s', async (path, address) => {
    const { schema = {} as OpenApiSchema } =
      document.paths[path]?.get?.responses['200']?.content?.['application/json'] ?? {};
    expect(Object.keys(schema)).not.toEqual([]);
    expect(schemaDifferences(document, schema, await anybody.get(address))).toEqual([]);
  });

  it('agrees with the problem document of a refusal', async () => {
    const problem = await anybody.refused('GET', '/api/v1/hubs/nowhere/board');
    expect(schemaDifferences(document, document.components.schemas.Problem ?? {}, problem)).toEqual([]);
    expect(problem.code).toBe('unknown-hub');
  });

  it('is compared by a check that finds missing and unknown properties', () => {
    const board = { $ref: '#/components/schemas/Board' };
    expect(schemaDifferences(document, board, { hub: 'city-hall', person: 'Ada' })).toEqual(
      expect.arrayContaining(['.calls is missing', '.person is unknown']),
    );
  });
});
