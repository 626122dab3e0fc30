import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Id, spokenNumber } from "#shared/kernel/ids.ts";
import { unmergeForm } from "#shared/people/merge/unmerge-persons.ts";
import type { PersonPage } from "#shared/people/search/read-person.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { ActOf } from "../kit/fields.tsx";
import { referredBy } from "../kit/referred-by.ts";
import type { PageContext } from "../kit/route.ts";
import { Form } from "../ui/form.tsx";
import type { IconName } from "../ui/icon-names.ts";
import { Empty, Icon, Panel, Section } from "../ui/kit.tsx";
import { bornOn, whenOf, whereOf } from "./said.ts";

interface Props {
  readonly found: PersonPage;
}

export const Stays = ({ found }: Props) => (
  <Section title={words().people.stays}>
    {found.stays.length === 0 ? (
      <Empty>{words().people.noStays}</Empty>
    ) : (
      <Panel rows>
        {found.stays.map((one) => (
          <Row
            icon={one.at ? (one.ended ? "footprints" : "house") : "eye-off"}
            href={one.at ? `/houses/${one.at.house}/stays/${one.at.stay}` : undefined}
            text={whereOf(one, found.houses)}
            second={[whenOf(one), one.at && !one.ended ? words().people.bed({ label: one.at.bedLabel }) : ""]}
          />
        ))}
      </Panel>
    )}
  </Section>
);

export const Referrals = ({ found }: Props) => (
  <Section title={words().people.referrals}>
    {found.referrals.length === 0 ? (
      <Empty>{words().people.noReferrals}</Empty>
    ) : (
      <Panel rows>
        {found.referrals.map((one) => (
          <Row
            icon="inbox"
            href={one.at ? `/referrals/${one.at.referral}` : undefined}
            text={one.at ? spokenNumber(one.at.referral) : words().people.hidden}
            second={[
              words().people.referralAt({ partner: referredBy(one.source), date: longDay(one.receivedAt) }),
              words().people.status[one.status],
              one.at?.house
                ? words().people.withHouse({ house: found.houses.get(one.at.house)?.name ?? "" })
                : "",
            ]}
          />
        ))}
      </Panel>
    )}
  </Section>
);

/** One of their records, a link only if the reader may know where it is. */
const Row = (props: {
  icon: IconName;
  href: string | undefined;
  text: string;
  second: readonly string[];
}) => (
  <div class="row">
    <Icon name={props.icon} />
    <div class="grow">
      {props.href ? (
        <a class="whole" href={props.href}>
          {props.text}
        </a>
      ) : (
        <b>{props.text}</b>
      )}
      <div class="second">{props.second.filter(Boolean).join(", ")}</div>
    </div>
  </div>
);

/** Records merged into this one, each with its undo. */
export function Records({ found, ctx }: Props & { ctx: PageContext }) {
  if (found.merged.length === 0) return null;
  const manages = ctx.scope.permissions.has("person.manage");
  return (
    <Section title={words().people.records}>
      <Panel rows>
        {found.merged.map(({ person, merge }) => (
          <div class="pad stack">
            <div>
              <b>{person.legalName}</b> <span class="second">{bornOn(person.birthDate)}</span>
              <div class="second">
                {words().people.mergedBy({ by: nameOfActor(merge.by) ?? "", date: longDay(merge.at) })}
              </div>
              <p>{merge.reason}</p>
            </div>
            {manages ? <Unmerge of={person.id} from={merge.into} ctx={ctx} /> : null}
          </div>
        ))}
      </Panel>
    </Section>
  );
}

const Unmerge = ({ of, from, ctx }: { of: Id<"person">; from: Id<"person">; ctx: PageContext }) => (
  <ActOf
    form={unmergeForm}
    id={`unmerge-${of}`}
    typed={ctx.typed}
    action={`/people/${from}/with/${of}/unmerging`}
    copy={{ reason: words().people.unmergeReason }}
    icon="split"
    title={words().people.unmerge}
    hint={words().people.unmergeHint}
    button={words().people.unmergeButton}
  />
);

/** Separation orders and their reasons, for admissions only. */
export function Apart({ found, ctx }: Props & { ctx: PageContext }) {
  if (found.apart.length === 0) return null;
  const manages = ctx.scope.permissions.has("person.manage");
  return (
    <Section title={words().people.apart}>
      <Panel rows>
        {found.apart.map(({ other, said }) => (
          <div class="pad flex items-start justify-between gap-3">
            <div>
              <a class="link" href={`/people/${other.id}`}>
                {other.legalName}
              </a>
              <div class="second">
                {words().people.apartBy({
                  kind: words().people.apartKinds[said.kind],
                  by: nameOfActor(said.by) ?? "",
                  date: longDay(said.since),
                })}
              </div>
              <p>{said.reason}</p>
            </div>
            {manages ? (
              <Form
                id={`together-${other.id}`}
                action={`/people/${found.person.id}/with/${other.id}/kept-apart/end`}
              >
                <button type="submit" class="btn btn-row">
                  {words().people.apartEnd}
                </button>
              </Form>
            ) : null}
          </div>
        ))}
      </Panel>
    </Section>
  );
}
