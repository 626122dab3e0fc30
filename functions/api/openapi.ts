import { windowSeconds } from "#shared/network/door/count-usage.ts";
import type { ExampleParties } from "#shared/records/referral/payload/example.ts";
import { longestJson } from "../http/body.ts";
import { examplesOf } from "./examples.ts";
import { schemaOf } from "./json-schema.ts";
import { exampleCursor, parametersOf } from "./parameters.ts";
import { problemSchema } from "./problem-schema.ts";
import type { ApiRoute } from "./route.ts";
import { apiRoutes } from "./routes.ts";

type Json = Record<string, unknown>;

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const problemAnswer = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ref("Problem") } },
});

const healthSchema = {
  type: "object",
  required: ["status"],
  properties: { status: { const: "ok", description: "Always the same.", examples: ["ok"] } },
};

interface Reader {
  /** ISO date. */
  readonly today: string;
  /** Who its examples name; undefined without a key. */
  readonly parties?: ExampleParties | undefined;
  /** Requests of a key in one window; undefined where it is not known. */
  readonly perMinute?: number;
}

const rateSaid = (perMinute: number | undefined) =>
  `Over ${perMinute ?? "the allowed"} requests of a key in ${windowSeconds} seconds; Retry-After says how long to wait.`;

/** What to change in an example that was not made for the reader's key. */
const changeNames =
  "In the example, replace `consent.discloser` with your organization's name and `consent.recipient` with the network's legal entity. Read with your key, this has both filled in.";

/** The OpenAPI 3.1 description. With a key its examples work unchanged: dates and names are set when it is served. */
export function describeApi(reader: Reader): Json {
  const paths: Record<string, Json> = {};
  for (const route of apiRoutes) {
    const path = route.path.replace(/:([a-z]+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operation(route, reader) };
  }
  const answers = Object.fromEntries(
    apiRoutes.map((one) => [one.answerName, schemaOf(one.answerName, one.answer, "output")]),
  );
  const bodies = Object.fromEntries(
    apiRoutes.flatMap(({ body }) => (body ? [[body.name, schemaOf(body.name, body.schema, "input")]] : [])),
  );
  return {
    openapi: "3.1.0",
    info: {
      title: "Porchlight partner API",
      version: "1",
      description: "Open beds, referrals and their status. Nothing is shared without an active consent.",
      contact: { name: "The network that issued your key" },
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{ key: [] }],
    tags: [
      { name: "vacancies", description: "Open beds by house." },
      { name: "referrals", description: "Send referrals and follow their status." },
      { name: "system", description: "Service health." },
    ],
    paths: {
      "/health": {
        get: {
          operationId: "getHealth",
          summary: "Check that the service is up",
          description: "Needs no key.",
          tags: ["system"],
          security: [],
          responses: withExamples("getHealth", {
            "200": {
              description: "The service is up.",
              content: {
                "application/json": { schema: healthSchema },
              },
            },
            "405": problemAnswer("This path is only read."),
          }),
        },
      },
      ...paths,
    },
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "Your API key." } },
      schemas: { ...answers, ...bodies, Problem: schemaOf("Problem", problemSchema, "output") },
    },
  };
}

function operation(route: ApiRoute, { today, parties, perMinute }: Reader): Json {
  const answer = route.listed
    ? {
        type: "object",
        required: ["items", "next"],
        properties: {
          items: { type: "array", description: "This page.", items: ref(route.answerName) },
          next: {
            type: ["string", "null"],
            description: "Send this as `cursor` to get the next page. Null on the last one.",
            examples: [exampleCursor],
          },
        },
      }
    : ref(route.answerName);
  return {
    operationId: route.operationId,
    summary: route.summary,
    description: route.description,
    tags: [route.path.split("/")[2] ?? "system"],
    parameters: parametersOf(route),
    ...(route.body
      ? {
          requestBody: {
            required: true,
            ...(route.operationId === "createReferral" && !parties ? { description: changeNames } : {}),
            content: {
              "application/json": {
                schema: ref(route.body.name),
                example: route.body.example(today, parties),
              },
            },
          },
        }
      : {}),
    responses: withExamples(route.operationId, {
      [String(route.status)]: {
        description: route.summary,
        content: { "application/json": { schema: answer } },
      },
      "400": problemAnswer("Malformed: not JSON, a missing or repeated header, or an invalid cursor."),
      "401": problemAnswer("No active API key."),
      ...(route.path.includes(":id") ? { "404": problemAnswer("Not found, or you don't have access.") } : {}),
      ...(route.conflicts ? { "409": problemAnswer(route.conflicts) } : {}),
      ...(route.body
        ? {
            "409": problemAnswer(
              ["The first request with this key is still running.", route.conflicts]
                .filter(Boolean)
                .join(" "),
            ),
            "413": problemAnswer(`Too large: over ${longestJson / 1024} kB.`),
            "415": problemAnswer("Not sent as application/json."),
            "422": problemAnswer("Some fields are invalid; each is listed with a pointer."),
          }
        : {}),
      "429": problemAnswer(rateSaid(perMinute)),
    }),
  };
}

interface Answer {
  readonly description: string;
  readonly content: Readonly<Record<string, object>>;
}
/** The responses with what the API answered in the story of `tests/support/api-story.ts`. */
const withExamples = (operationId: string, answers: Readonly<Record<string, Answer>>) =>
  Object.fromEntries(
    Object.entries(answers).map(([status, { description, content }]) => {
      const examples = examplesOf(operationId, status);
      const shown = Object.entries(content).map(([type, one]) => [type, { ...one, examples }]);
      return [status, { description, content: Object.fromEntries(shown) }];
    }),
  );
