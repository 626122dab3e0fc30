import { html } from "hono/html";
import { en } from "#functions/copy/en/index.ts";
import { partnerDocs } from "#functions/copy/en/partner-docs.ts";
import { describeApi } from "../../api/openapi.ts";
import { Lamp } from "../ui/layout.tsx";
import { blanks, exampleDay } from "./code.tsx";
import type { ApiDocument } from "./document.ts";
import { Errors } from "./errors.tsx";
import { FieldLists } from "./field-list.tsx";
import { Lifecycle } from "./lifecycle.tsx";
import { Operations } from "./operations.tsx";
import { Quickstart } from "./quickstart.tsx";
import { Rules, Versions } from "./rules.tsx";

const { start, life, rules, operations, fields, errors, versions } = partnerDocs;
const sections = {
  quickstart: start,
  lifecycle: life,
  rules,
  operations,
  fields,
  errors,
  versions,
};

/** The partners' documentation, made from the API's description when the assets are built. */
export function partnerDocsPage(href: (name: string) => string) {
  const document: ApiDocument = JSON.parse(
    JSON.stringify(describeApi({ today: exampleDay, parties: blanks })),
  );
  return html`<!doctype html>${(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {partnerDocs.title} · {en.common.product}
        </title>
        <link rel="stylesheet" href={href("app.css")} />
        <link rel="stylesheet" href={href("partner-docs.css")} />
        <link rel="icon" href={href("sign-in.svg")} type="image/svg+xml" />
        <script type="module" src={href("partner-docs.js")} />
      </head>
      <body>
        <a class="skip" href="#page">
          {en.common.skip}
        </a>
        <div class="wrap docs">
          <header class="top">
            <span class="flex items-center gap-3">
              <Lamp />
              <b class="brand">{en.common.product}</b>
            </span>
          </header>
          <Contents document={document} />
          <main id="page">
            <h1>{partnerDocs.title}</h1>
            <p>{partnerDocs.lead}</p>
            <p>
              <a class="under" href="/v1/openapi.json">
                {partnerDocs.openapi}
              </a>
            </p>
            <Quickstart />
            <Lifecycle />
            <Rules />
            <Operations document={document} />
            <FieldLists document={document} />
            <Errors />
            <Versions />
          </main>
        </div>
        <p id="said" class="sr-only" role="status" data-copied={partnerDocs.copied}></p>
      </body>
    </html>
  )}`;
}

const Contents = ({ document }: { document: ApiDocument }) => (
  <nav class="contents" aria-label={partnerDocs.contents}>
    <ul class="plain-list">
      {Object.entries(sections).map(([id, { title }]) => (
        <li>
          <a href={`#${id}`}>{title}</a>
          {id === "operations" ? <Sub ids={operationsOf(document)} /> : null}
          {id === "fields" ? (
            <Sub ids={Object.keys(document.components.schemas).map((name) => [name, name] as const)} />
          ) : null}
        </li>
      ))}
    </ul>
  </nav>
);

const operationsOf = ({ paths }: ApiDocument) =>
  Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId, summary }) => [operationId, summary] as const),
  );

const Sub = ({ ids }: { ids: readonly (readonly [id: string, text: string])[] }) => (
  <ul class="plain-list sub">
    {ids.map(([id, text]) => (
      <li>
        <a href={`#${id}`}>{text}</a>
      </li>
    ))}
  </ul>
);
