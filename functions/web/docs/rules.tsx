import { partnerDocs } from "#functions/copy/en/partner-docs.ts";
import { Text } from "./text.tsx";

const { rules, versions } = partnerDocs;

/** What holds for every request. */
export const Rules = () => (
  <section id="rules">
    <h2>{rules.title}</h2>
    <div class="panel pad stack">
      {Object.entries(rules.all).map(([id, { title, text }]) => (
        <div id={id}>
          <h3>{title}</h3>
          <p>
            <Text>{text}</Text>
          </p>
        </div>
      ))}
    </div>
  </section>
);

export const Versions = () => (
  <section id="versions">
    <h2>{versions.title}</h2>
    <p>{versions.text}</p>
    <dl class="fields panel pad">
      {versions.changes.map(({ day, text }) => (
        <div>
          <dt>
            <time datetime={day}>{day}</time>
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  </section>
);
