import { ERROR_STATUS, type ErrorCode, FailureBody } from '@polylogue/shared/kernel/error-codes';
import { FORM_HEADER, type RouteDefinition } from '@polylogue/shared/kernel/define-route';
import { allRoutes } from '@polylogue/shared/pages/all-routes';
import { roomCommands } from '@polylogue/shared/rooms/commands';
import { z } from 'zod';

type Json = Record<string, unknown>;

/** Codes any route may answer beside its own. */
const ALWAYS: readonly ErrorCode[] = ['invalid_input', 'too_many', 'unavailable'];

/** OpenAPI 3.1 description of the HTTP contract, generated from the same schemas that parse the requests. */
export function describeApi(version: string, publicUrl: string | null): Json {
  const paths: Record<string, Json> = {};
  for (const route of allRoutes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Polylogue',
      version,
      description:
        'The HTTP side of Polylogue. The socket side, and how facts and commands work, is in docs/protocol.md.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    ...(publicUrl ? { servers: [{ url: publicUrl }] } : {}),
    paths,
    components: {
      schemas: { Failure: schemaOf(FailureBody, 'output') },
      securitySchemes: {
        participant: {
          type: 'http',
          scheme: 'bearer',
          description: 'Token from joining; browsers send it as a cookie.',
        },
        session: { type: 'apiKey', in: 'cookie', name: 'pl_session' },
      },
    },
    'x-commands': roomCommands.map(({ name, summary, by, input, output, errors }) => ({
      name,
      summary,
      by,
      input: schemaOf(input, 'input'),
      output: schemaOf(output, 'output'),
      errors,
    })),
  };
}

function operation(route: RouteDefinition): Json {
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: route.summary,
    tags: [route.path.split('/')[2] ?? 'api'],
    parameters: [
      ...parameters('path', route.params),
      ...parameters('query', route.query),
      ...(route.files ? [FORM_PARAMETER] : []),
    ],
    ...(route.body ? { requestBody: { required: true, content: json(schemaOf(route.body, 'input')) } } : {}),
    ...(route.files ? { requestBody: { required: true, content: { [route.files]: { schema: FILES } } } } : {}),
    responses: {
      200: { description: 'Done', content: answerOf(route) },
      ...failures(route.errors),
    },
    security: securityOf(route),
  };
}

function parameters(place: 'path' | 'query', schema: z.ZodObject | undefined): Json[] {
  if (!schema) return [];
  return Object.entries<z.ZodType>(schema.shape).map(([name, part]) => ({
    name,
    in: place,
    required: place === 'path' || !part.safeParse(undefined).success,
    schema: schemaOf(part, 'input'),
  }));
}

function failures(own: readonly ErrorCode[]): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set([...own, ...ALWAYS]))
    byStatus.set(ERROR_STATUS[code], [...(byStatus.get(ERROR_STATUS[code]) ?? []), code]);
  const answers = [...byStatus].map(([status, codes]) => [
    status,
    { description: codes.join(', '), content: json({ $ref: '#/components/schemas/Failure' }) },
  ]);
  return Object.fromEntries(answers) as Json;
}

/** Any names of fields; the files are known by their own names. */
const FILES: Json = {
  type: 'object',
  properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
};
const FORM_PARAMETER: Json = {
  name: FORM_HEADER,
  in: 'header',
  required: true,
  schema: { type: 'string' },
  description: 'Any value: a form of a foreign site cannot send it.',
};

const answerOf = ({ sends, answer }: RouteDefinition): Json =>
  sends ? { [sends]: { schema: schemaOf(answer, 'output') } } : json(schemaOf(answer, 'output'));

const json = (schema: Json): Json => ({ 'application/json': { schema } });

const securityOf = ({ access }: RouteDefinition): Json[] => {
  if (access === 'participant') return [{ participant: [] }];
  if (access === 'staff') return [{ session: [] }];
  return access === 'member' ? [{ participant: [] }, { session: [] }] : [];
};

/** Transforms have no JSON Schema of their output; their input says what a sender writes. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as Json;
  return rest;
}
