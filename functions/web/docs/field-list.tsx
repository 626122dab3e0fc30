import { partnerDocs } from "#functions/copy/en/partner-docs.ts";
import type { ApiDocument } from "./document.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { Text } from "./text.tsx";

const { fields } = partnerDocs;

/** The fields of every schema: type, bounds, values and meaning. */
export const FieldLists = ({ document }: { document: ApiDocument }) => (
  <section id="fields">
    <h2>{fields.title}</h2>
    {Object.entries(document.components.schemas).map(([name, schema]) => (
      <article id={name} class="panel pad stack">
        <h3>{name}</h3>
        {schema.description ? (
          <p>
            <Text>{schema.description}</Text>
          </p>
        ) : null}
        <dl class="fields">
          {fieldsOf(schema).map((field) => (
            <OneField field={field} schema={name} />
          ))}
        </dl>
      </article>
    ))}
  </section>
);

const OneField = ({ field, schema }: { field: Field; schema: string }) => (
  <div id={`${schema}.${field.path}`}>
    <dt>
      <code>{field.path}</code> <span class="second">{typeAndBounds(field)}</span>
    </dt>
    <dd>
      {field.descriptions.map((one) => (
        <p>
          <Text>{one}</Text>
        </p>
      ))}
      {field.values.length > 0 ? (
        <p>
          {fields.oneOf}{" "}
          {field.values.map((value, index) => (
            <>
              {index > 0 ? ", " : ""}
              <code>{value}</code>
            </>
          ))}
        </p>
      ) : null}
      {field.examples.map((one) => (
        <p>
          {fields.example} <code>{JSON.stringify(one)}</code>
        </p>
      ))}
    </dd>
  </div>
);

/** `string, required, up to 200 characters` */
export const typeAndBounds = ({ types, required, bounds }: Field): string =>
  [types.join(" or "), required ? fields.required : fields.optional, ...bounds].join(", ");
