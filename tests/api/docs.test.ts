import { beforeAll, describe, expect, test } from "vitest";
import { apiRoutes } from "#functions/api/routes.ts";
import { fieldErrors, problems } from "#functions/http/problem-catalogue.ts";
import { partnerDocsPage } from "#functions/web/docs/page.tsx";
import { caller } from "../support/caller.ts";
import { createSmallWorld } from "../support/small-world.ts";

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
}

let page: string;
// biome-ignore lint/suspicious/noExplicitAny: the OpenAPI document
let description: any;
beforeAll(async () => {
  page = String(partnerDocsPage((name) => `/assets/${name}`));
  const { call } = caller(await createSmallWorld());
  description = (await call("GET", "/v1/openapi.json")).body;
});

/** The text of the element with an id, up to the next id. */
const row = (id: string): string => page.split(`id="${id}"`)[1]?.split(/ id="/)[0] ?? "";

/** Every property below a schema, with its dotted path. */
function* properties(schema: Schema, at: string): Generator<[string, Schema]> {
  for (const one of schema.anyOf ?? []) yield* properties(one, at);
  if (schema.items) yield* properties(schema.items, `${at}[]`);
  for (const [name, one] of Object.entries(schema.properties ?? {})) {
    const path = at === "" ? name : `${at}.${name}`;
    yield [path, one];
    yield* properties(one, path);
  }
}

const plain = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"');

const everyField = (): [string, Schema][] =>
  Object.entries<Schema>(description.components.schemas).flatMap(([name, schema]) =>
    [...properties(schema, "")].map(([path, one]): [string, Schema] => [`${name}.${path}`, one]),
  );

describe("the partners' page says of the API", () => {
  test("every operation, with its statuses", () => {
    const listed = Object.values<object>(description.paths).flatMap((one) => Object.keys(one));
    expect(listed.length).toBe(apiRoutes.length + 1);
    for (const methods of Object.values<Record<string, { operationId: string; responses: object }>>(
      description.paths,
    ))
      for (const { operationId, responses } of Object.values(methods))
        for (const status of Object.keys(responses))
          expect(row(operationId), operationId).toContain(`<code>${status}</code>`);
  });

  test("every field of every schema, with its meaning, example, values and length", () => {
    expect(everyField().length).toBeGreaterThan(150);
    for (const [
      path,
      { description: means = "", examples = [], enum: values = [], maxLength },
    ] of everyField()) {
      expect(row(path), path).toContain("<dt>");
      expect(plain(row(path)), path).toContain(means.replaceAll("`", ""));
      for (const one of examples) expect(plain(row(path)), path).toContain(`Example ${JSON.stringify(one)}`);
      for (const value of values) expect(row(path), path).toContain(`<code>${value}</code>`);
      if (maxLength) expect(row(path), path).toContain(maxLength.toLocaleString("en-US"));
    }
  });

  test("every error, with a sentence", () => {
    for (const { code, sentences } of problems) {
      expect(row(`error.${code}`), code).toContain("What to do");
      expect(sentences.length, code).toBeGreaterThan(0);
    }
    for (const { code } of fieldErrors) expect(row(`field-error.${code}`), code).toContain("<p>");
  });
});

test("the page has one script, and no style of its own", () => {
  expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/assets/partner-docs.js">']);
  expect(page).not.toMatch(/<style|style=|\son[a-z]+=/);
});
