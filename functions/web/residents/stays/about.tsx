import type { Child } from "hono/jsx";
import { en } from "#functions/copy/en/index.ts";
import { firstName } from "#shared/kernel/person-name.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import type { Health } from "#shared/residents/stay/about-resident.ts";
import type { StayPage } from "#shared/residents/stay/read-stay.ts";
import { contactsForm } from "#shared/residents/stay/write-contacts.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Facts, Icon, Panel, Section } from "../../ui/kit.tsx";

interface Props {
  readonly ctx: PageContext;
  readonly found: StayPage;
}
const words = en.residents.about;

/** Whom to call: the resident, then their emergency contacts, with what each may be told. */
export function Reach({ ctx, found }: Props) {
  const { stay, about } = found;
  const { phone, email, mayLeaveMessage, note, emergency } = about.reach;
  const name = firstName(stay);
  const careful = [mayLeaveMessage === false ? words.noMessage : "", note].filter(Boolean).join(" ");
  return (
    <Section title={words.reach}>
      <Panel rows>
        {phone ? <Call to={phone} text={words.call({ name })} second={[phone, careful]} /> : null}
        {email ? (
          <div class="row">
            <Icon name="mail" />
            <a class="whole grow" href={`mailto:${email}`}>
              {email}
            </a>
          </div>
        ) : null}
        {emergency.map((one) => (
          <Call
            to={one.phone}
            text={words.callContact({ name: one.name })}
            second={[
              [one.relation || words.emergency, one.phone].join(", "),
              one.mayBeTold ? words.mayBeTold({ what: one.mayBeTold }) : words.notSaid,
            ]}
          />
        ))}
        {phone || emergency.length > 0 ? null : <p class="pad second">{words.nothing}</p>}
        {ctx.scope.permissions.has(contactsForm.needs) ? <EditContacts ctx={ctx} found={found} /> : null}
      </Panel>
    </Section>
  );
}

const Call = ({ to, text, second }: { to: string; text: string; second: readonly string[] }) => (
  <div class="row">
    <Icon name="phone" />
    <div class="grow">
      <a class="whole" href={dialLink(to)}>
        {text}
      </a>
      {second.filter(Boolean).map((line) => (
        <div class="second">{line}</div>
      ))}
    </div>
  </div>
);

function EditContacts({ ctx, found: { stay, about } }: Props) {
  const { phone, email, mayLeaveMessage, note, emergency } = about.reach;
  const [first, second] = emergency;
  return (
    <div class="pad">
      <ActOf
        form={contactsForm}
        typed={ctx.typed}
        action={`/houses/${stay.house}/stays/${stay.id}/contacts`}
        copy={words.fields}
        hints={{ mayBeTold1: words.mayBeToldHint }}
        options={{ mayLeaveMessage: { words: words.messageOptions, none: words.notAsked } }}
        values={{
          phone,
          email,
          mayLeaveMessage: mayLeaveMessage === null ? "" : mayLeaveMessage ? "yes" : "no",
          note,
          name1: first?.name,
          relation1: first?.relation,
          phone1: first?.phone,
          mayBeTold1: first?.mayBeTold,
          name2: second?.name,
          relation2: second?.relation,
          phone2: second?.phone,
          mayBeTold2: second?.mayBeTold,
        }}
        icon="file-pen"
        title={words.edit}
        button={words.save}
      />
    </div>
  );
}

/** Allergies and medications, for those who may see them. */
export const HealthFacts = ({ health }: { health: Health | undefined }) =>
  health ? (
    <Section title={words.health}>
      <Facts
        rows={[
          [words.allergies, said(health.allergies)],
          [words.medications, medicines(health.medications)],
        ]}
      />
    </Section>
  ) : null;

const unknowns: Readonly<Record<string, string>> = { none_known: words.noneKnown, not_asked: words.notAsked };
const said = (text: string | null): string => (text === null ? words.notOnFile : (unknowns[text] ?? text));

function medicines(given: Health["medications"]): Child {
  if (given === null || typeof given === "string") return said(given);
  if (given.length === 0) return words.noneKnown;
  return given.map(({ name, dose }) => <div>{[name, dose].filter(Boolean).join(", ")}</div>);
}

/** The resident's own words, from the referral. */
export const Strengths = ({ found: { stay, about } }: Pick<Props, "found">) =>
  about.strengths ? (
    <Section title={en.referrals.page.brings({ name: firstName(stay) })} aside={en.referrals.page.ownWords}>
      <blockquote class="panel pad">{about.strengths}</blockquote>
    </Section>
  ) : null;
