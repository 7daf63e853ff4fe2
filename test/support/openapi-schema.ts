// Types of the parts of an OpenAPI document that specs read, and a check of a value against one of its schemas.
export interface OpenApiSchema {
  $ref?: string;
  anyOf?: OpenApiSchema[];
  properties?: Record<string, OpenApiSchema>;
  additionalProperties?: OpenApiSchema | boolean;
  required?: string[];
  items?: OpenApiSchema;
  enum?: unknown[];
}

interface Described {
  content?: Record<string, { schema: OpenApiSchema }>;
}

export interface Operation {
  operationId: string;
  description?: string;
  requestBody?: Described;
  responses: Record<string, Described>;
}

export interface ApiDocument {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, OpenApiSchema> };
}

const refPrefix = '#/components/schemas/';

export const schemaAt = (document: ApiDocument, ref: string): OpenApiSchema | undefined =>
  document.components.schemas[ref.slice(refPrefix.length)];

/** Returns the places where a value lacks a required property, has an unknown one, or is no member of its enum. */
export function schemaDifferences(document: ApiDocument, schema: OpenApiSchema, value: unknown, place = ''): string[] {
  if (schema.$ref) return schemaDifferences(document, schemaAt(document, schema.$ref) ?? {}, value, place);
  if (schema.anyOf) return value === null ? [] : schemaDifferences(document, schema.anyOf[0] ?? {}, value, place);
  if (schema.items && Array.isArray(value)) {
    const { items } = schema;
    return value.flatMap((item, index) => schemaDifferences(document, items, item, `${place}[${index}]`));
  }
  if (schema.enum && !schema.enum.includes(value)) return [`${place} is outside its list`];
  if (!schema.properties) return [];
  if (typeof value !== 'object' || value === null) return [`${place} is no object`];
  const { properties, required = [] } = schema;
  const missing = required.filter((name) => !(name in value)).map((name) => `${place}.${name} is missing`);
  const present = Object.entries(value).flatMap(([name, item]) => {
    const described = properties[name];
    return described
      ? schemaDifferences(document, described, item, `${place}.${name}`)
      : [`${place}.${name} is unknown`];
  });
  return [...missing, ...present];
}
