import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import type { ReferralFacts } from "#shared/records/referral/payload/facts.ts";
import { Facts, Section } from "../../ui/kit.tsx";
import { type Reading, rowsOf, type SentRow } from "./facts.tsx";
import { Folded } from "./parts.tsx";

const copy = () => words().referrals.sent;

/** What a decision needs, open and in this order; the rest is one click away. */
const open = ["routing", "living", "recovery", "treatment", "justice", "funding", "arrival"] as const;
/** Shown as the person's own words, above. */
const quoted = ["recovery.strengths", "recovery.supports", "recovery.goals"];
/** About the program and the person, needed to reach them. */
const toReach =
  /^(?:person\.(?!childrenComing)|routing\.(?:senderReference|program|contact|afterHoursPhone))/;

interface Props {
  readonly payload: ReferralFacts;
  readonly reading: Reading;
  readonly name: string;
}

/** Everything that was sent, except the consent. */
export function Sent({ payload, reading, name }: Props) {
  const all = [...open, "person" as const].flatMap((section) => rowsOf(section, payload, reading));
  const rows = all.filter(({ path }) => !toReach.test(path) && !quoted.includes(path));
  const said = rows.filter(({ kind }) => kind === "said");
  const reach = all.filter(({ path }) => toReach.test(path));
  return (
    <>
      <Section title={words().referrals.page.needs({ name })}>
        {open.map((section) => {
          const own = said.filter(({ path }) => sectionOf(path) === section);
          return own.length === 0 ? null : (
            <>
              {section === "routing" ? null : <h3 class="under-head mt-3">{copy().sections[section]}</h3>}
              <div class="sent">
                <Facts rows={own.map(shown)} />
              </div>
            </>
          );
        })}
        <Without rows={rows} kind="none" />
        <Without rows={rows} kind="not_asked" />
      </Section>
      <Folded id="reach" title={copy().sections.person}>
        <div class="sent">
          <Facts rows={reach.map(shown)} />
        </div>
      </Folded>
    </>
  );
}

/** The section a row stands in: children are a matter of the bed. */
const sectionOf = (path: string) => (path === "person.childrenComing" ? "routing" : path.split(".")[0]);
const shown = ({ label, value }: SentRow) => [label, value] as const;

/** Answers without content, named in one line. */
function Without({ rows, kind }: { rows: readonly SentRow[]; kind: "none" | "not_asked" }) {
  const named = rows.filter((one) => one.kind === kind).map(({ label }) => uncapital(label));
  if (named.length === 0) return null;
  const say = kind === "none" ? copy().noneReported : copy().notAsked;
  return <p class="second px-1 pt-2">{say({ fields: named.join(", ") })}</p>;
}
const uncapital = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The consent in full, closed: what counts of it is beside its title. */
export const Consent = ({ payload, reading, name, aside }: Props & { aside: Child }) => (
  <Folded id="consent" title={words().referrals.page.agreed({ name })} aside={aside}>
    <Facts rows={rowsOf("consent", payload, reading).map(shown)} />
  </Folded>
);
