import { partnerDocs } from "#functions/copy/en/partner-docs.ts";
import { Code, json } from "./code.tsx";
import type { ApiDocument, Operation, Parameter } from "./document.ts";
import { typeAndBounds } from "./field-list.tsx";
import { fieldOf } from "./fields.ts";
import { Text } from "./text.tsx";

const { operations } = partnerDocs;

/** Every operation with its parameters, body and responses. */
export const Operations = ({ document }: { document: ApiDocument }) => (
  <section id="operations">
    <h2>{operations.title}</h2>
    {Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => (
        <OneOperation method={method.toUpperCase()} path={path} operation={operation} />
      )),
    )}
  </section>
);

function OneOperation({ method, path, operation }: { method: string; path: string; operation: Operation }) {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const body = requestBody?.content["application/json"];
  return (
    <article id={operationId} class="panel pad stack">
      <h3>{summary}</h3>
      <p>
        <code>
          <b>{method}</b> {path}
        </code>
      </p>
      {description ? (
        <p>
          <Text>{description}</Text>
        </p>
      ) : null}
      {parameters.length > 0 ? (
        <>
          <h4>{operations.parameters}</h4>
          <dl class="fields">
            {parameters.map((one) => (
              <OneParameter parameter={one} />
            ))}
          </dl>
        </>
      ) : null}
      {body ? (
        <>
          <h4>{operations.body}</h4>
          <p>
            <SchemaLink schema={body.schema} />
          </p>
        </>
      ) : null}
      <h4>{operations.responses}</h4>
      {Object.entries(responses).map(([status, { description: said, content }]) => (
        <Response status={status} said={said} content={content} summary={summary} />
      ))}
    </article>
  );
}

function OneParameter({ parameter }: { parameter: Parameter }) {
  const field = fieldOf(parameter.schema, parameter.name, parameter.required ?? false);
  return (
    <div>
      <dt>
        <code>{parameter.name}</code>{" "}
        <span class="second">
          {parameter.in} · {typeAndBounds(field)}
        </span>
      </dt>
      <dd>
        <p>
          <Text>{parameter.description ?? ""}</Text>
        </p>
        <p>
          {operations.example} <code>{String(parameter.example)}</code>
        </p>
      </dd>
    </div>
  );
}

type Content = Operation["responses"][string]["content"];

function Response({
  status,
  said,
  content,
  summary,
}: {
  status: string;
  said: string;
  content: Content;
  summary: string;
}) {
  const body = Object.values(content ?? {})[0];
  return (
    <details class="response">
      <summary>
        <code>{status}</code> <Text>{said}</Text>
      </summary>
      {body ? (
        <div class="stack">
          <p>
            <SchemaLink schema={body.schema} />
          </p>
          {Object.entries(body.examples ?? {}).map(([name, { value }]) => (
            <>
              <p>
                {operations.example} <code>{name}</code>
              </p>
              <Code label={`${summary}, ${status} ${name}`} text={json(value)} />
            </>
          ))}
        </div>
      ) : null}
    </details>
  );
}

/** To the fields of a named schema, or of the items of a list. */
function SchemaLink({ schema }: { schema: { readonly $ref?: string; readonly properties?: object } }) {
  const name = /schemas\/(\w+)/.exec(JSON.stringify(schema))?.[1];
  if (!name) return null;
  return (
    <a class="under" href={`#${name}`}>
      {operations.fields}: {name}
    </a>
  );
}
