import { partnerDocs } from "#functions/copy/en/partner-docs.ts";
import { type Data, sayData } from "#functions/copy/message.ts";
import { windowSeconds } from "#shared/network/door/count-usage.ts";
import { vacanciesPage } from "#shared/records/house/list-vacancies.ts";
import { ownReferralsPage } from "#shared/referrals/partner/list-own-referrals.ts";
import { keptDays } from "#shared/table/command.ts";
import { longestKey } from "../../api/idempotency-key.ts";
import { largestPage } from "../../api/page.ts";
import { longestJson } from "../../http/body.ts";
import { Text } from "./text.tsx";

const { rules, versions } = partnerDocs;

/** The numbers in the rules, as the API has them. */
const figures: Data = {
  largestPage,
  ownReferralsPage,
  vacanciesPage,
  longestKey,
  keptDays,
  windowSeconds,
  kilobytes: longestJson / 1024,
};

/** What holds for every request. */
export const Rules = () => (
  <section id="rules">
    <h2>{rules.title}</h2>
    <div class="panel pad stack">
      {Object.entries(rules.all).map(([id, { title, text }]) => (
        <div id={id}>
          <h3>{title}</h3>
          <p>
            <Text>{sayData(text, figures)}</Text>
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
