import { partnerDocs } from "#functions/copy/en/partner-docs.ts";
import { type Data, sayData } from "#functions/copy/message.ts";
import { fieldErrors, problems } from "../../http/problem-catalogue.ts";
import { Text } from "./text.tsx";

const { errors } = partnerDocs;

/** What stands in the sentences of the catalogue. */
const sample: Data = {
  most: 200,
  least: 1,
  values: "yes, no, not_asked",
  expected: "string",
  names: "Larkfield Treatment Center",
  from: "2026-01-01",
  to: "2028-01-01",
  seconds: 12,
  kilobytes: 256,
};

/** Every code with its sentences and what to do. */
export const Errors = () => (
  <section id="errors">
    <h2>{errors.title}</h2>
    <p>
      <Text>{errors.text}</Text>
    </p>
    <dl class="fields panel pad">
      {problems.map(({ status, code, sentences }) => (
        <div id={`error.${code}`}>
          <dt>
            <code>{code}</code> <span class="second">{status}</span>
          </dt>
          <dd>
            {sentences.map((one) => (
              <p>{sayData(one, sample)}</p>
            ))}
            <p class="second">
              {errors.todo}: <Text>{errors.todos[code]}</Text>
            </p>
          </dd>
        </div>
      ))}
    </dl>
    <h3>{errors.fieldTitle}</h3>
    <p>
      <Text>{errors.fieldText}</Text>
    </p>
    <dl class="fields panel pad">
      {fieldErrors.map(({ code, sentences }) => (
        <div id={`field-error.${code}`}>
          <dt>
            <code>{code}</code>
          </dt>
          <dd>
            {sentences.map((one) => (
              <p>{sayData(one, sample)}</p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
