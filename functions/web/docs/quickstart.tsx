import { partnerDocs } from "#functions/copy/en/partner-docs.ts";
import { exampleReferral } from "#shared/records/referral/payload/example.ts";
import { blanks, Code, exampleDay, json } from "./code.tsx";
import { Text } from "./text.tsx";

const { start, yours } = partnerDocs;
const bearer = `-H "Authorization: Bearer ${blanks.key}"`;
const keyed = `-H "Idempotency-Key: $(uuidgen)"`;
const typed = `-H "Content-Type: application/json"`;
const curl = (...parts: readonly string[]) =>
  ["curl", ...parts].join(" \\\n  ").replace("curl \\\n  ", "curl ");
const own = `${blanks.origin}/v1/referrals/${blanks.referral}`;

const examples: Readonly<
  Record<keyof typeof start.steps, readonly (readonly [label: string, text: string])[]>
> = {
  key: [],
  beds: [["curl", curl(`${blanks.origin}/v1/vacancies`, bearer)]],
  send: [
    ["referral.json", json(exampleReferral(exampleDay, blanks))],
    ["curl", curl(`${blanks.origin}/v1/referrals`, bearer, keyed, typed, "-d @referral.json")],
  ],
  follow: [["curl", curl(own, bearer)]],
  answer: [
    [
      "Answer a question",
      curl(`${own}/information`, bearer, keyed, typed, `-d '{"answer": "He can arrive at noon."}'`),
    ],
    ["Accept an offered bed", curl(`-X PUT ${own}/offer-acceptance`, bearer)],
    ["Withdraw the referral", curl(`-X PUT ${own}/withdrawal`, bearer)],
  ],
};

/** Five steps from a key to an answer. */
export const Quickstart = () => (
  <section id="quickstart">
    <h2>{start.title}</h2>
    <noscript>
      <p class="second">{partnerDocs.noScript}</p>
    </noscript>
    <Yours />
    <ol class="steps">
      {Object.entries(start.steps).map(([name, { title, text }]) => (
        <li>
          <h3>{title}</h3>
          <p>
            <Text>{text}</Text>
          </p>
          {examples[name as keyof typeof examples].map(([label, code]) => (
            <Code label={label} text={code} />
          ))}
        </li>
      ))}
    </ol>
  </section>
);

/** The fields have no name and no form: nothing can send them. The script shows them. */
const Yours = () => (
  <div id="yours" class="panel pad stack" hidden>
    <h3>{yours.title}</h3>
    <p class="second">{yours.hint}</p>
    {(["key", "discloser", "recipient", "referral"] as const).map((name) => (
      <label class="yours">
        {yours[name]}
        <input
          class="input w-full"
          type="text"
          data-fills={name}
          autocomplete="off"
          spellcheck={false}
          autocapitalize="off"
        />
      </label>
    ))}
  </div>
);
