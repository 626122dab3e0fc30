import type { Temporal } from "temporal-polyfill";
import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { joined } from "#shared/kernel/form.ts";
import { keyForm } from "#shared/network/partner/add-key.ts";
import { partnerForm } from "#shared/network/partner/add-partner.ts";
import { tradeNamesForm } from "#shared/network/partner/change-trade-names.ts";
import { listPartners } from "#shared/network/partner/list-partners.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { listHouses } from "#shared/records/house/list-houses.ts";
import { ActOf, FormOf } from "../../kit/fields.tsx";
import { listPage } from "../../kit/list-page.tsx";
import type { PageContext } from "../../kit/route.ts";
import type { FormState } from "../../ui/form.tsx";
import { Bare, Empty, Icon, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { Suspension } from "../../ui/suspension.tsx";
import { pairsOf } from "../members/role-fields.tsx";

/** Referral partners and their API keys. */
export async function partnersPage(ctx: PageContext): Promise<Markup> {
  const { scope, typed, c } = ctx;
  // A network may have a thousand houses to choose from, so only one partner's form is open.
  const asked = /^issue-(.+)$/.exec(typed.form)?.[1] ?? c.req.query("issue");
  const [partners, houses] = await Promise.all([listPartners(scope), asked ? listHouses(scope) : []]);
  return listPage(ctx, {
    title: words().network.page.partners,
    lead: words().network.page.partnersLead,
    here: "partners",
    aside: <AddPartner typed={typed} />,
    children: (
      <>
        {partners.length === 0 ? <Empty>{words().network.page.noPartners}</Empty> : null}
        {partners.map((partner) => (
          <Section title={partner.name}>
            <Panel rows>
              <Keys partner={partner} now={scope.now()} />
              <Names partner={partner} typed={typed} />
              <div class="pad">
                {asked === partner.id ? (
                  <IssueKey typed={typed} partner={partner.id} houses={houses} />
                ) : (
                  <a
                    class="btn w-full"
                    href={`/network/partners?issue=${partner.id}#issue-${partner.id}`}
                    aria-label={`${words().network.partners.issue}: ${partner.name}`}
                  >
                    <Icon name="key" />
                    {words().network.partners.issue}
                  </a>
                )}
              </div>
            </Panel>
          </Section>
        ))}
      </>
    ),
  });
}

type Partner = Awaited<ReturnType<typeof listPartners>>[number];

const Keys = ({ partner, now }: { partner: Partner; now: Temporal.Instant }) => (
  <>
    {partner.keys.length === 0 ? <p class="pad second">{words().network.page.noKeys}</p> : null}
    {partner.keys.map((key) => (
      <div class="row">
        <div class="grow">
          <b>{words().network.page.keySince({ day: day(key.createdAt, now, "UTC") })}</b>
          <div class="second">
            {key.allowedHouses
              ? words().network.page.someHouses({ n: key.allowedHouses.length })
              : words().network.page.everyHouse}
          </div>
        </div>
        {key.suspended ? (
          <Bare icon="circle-pause" tone="plain">
            {words().network.page.suspended}
          </Bare>
        ) : null}
        <Suspension
          id={key.id}
          action={`/network/partners/keys/${key.id}/suspension`}
          suspended={key.suspended !== null}
          of={partner.name}
        />
      </div>
    ))}
  </>
);

/** The other names under which consents may name a partner. */
const Names = ({ partner, typed }: { partner: Partner; typed: FormState }) => (
  <div class="pad stack">
    <p class="second">
      {words().network.partners.onConsents({ names: [partner.name, ...partner.tradeNames].join("; ") })}
    </p>
    <ActOf
      form={tradeNamesForm}
      id={`names-${partner.id}`}
      typed={typed}
      action={`/network/partners/${partner.id}/names`}
      icon="pencil"
      title={words().network.partners.names}
      copy={words().network.partners}
      hints={{ tradeNames: words().network.partners.tradeNamesHint }}
      values={{ tradeNames: joined(partner.tradeNames) }}
      button={words().network.partners.namesButton}
    />
  </div>
);

const AddPartner = ({ typed }: { typed: FormState }) => (
  <Section title={words().network.partners.add} id="add">
    <div class="panel pad stack">
      <p class="second">{words().network.partners.addHint}</p>
      <FormOf
        form={partnerForm}
        typed={typed}
        action="/network/partners"
        copy={words().network.partners}
        hints={{ tradeNames: words().network.partners.tradeNamesHint }}
        button={words().network.partners.button}
        plain
      />
    </div>
  </Section>
);

function IssueKey(props: { typed: FormState; partner: string; houses: readonly HouseDefinition[] }) {
  const { typed, partner, houses } = props;
  return (
    <div class="stack">
      <h3>{words().network.partners.issue}</h3>
      <p class="second">{words().network.partners.issueHint}</p>
      <FormOf
        form={keyForm}
        id={`issue-${partner}`}
        typed={typed}
        action={`/network/partners/${partner}/keys`}
        copy={{ houses: words().network.partners.onlyHouses }}
        hints={{ houses: words().network.partners.onlyHousesHint }}
        options={{ houses: { pairs: pairsOf(houses) } }}
        button={words().network.partners.issueButton}
      />
    </div>
  );
}
