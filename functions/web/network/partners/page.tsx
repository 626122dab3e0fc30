import { en } from "#functions/copy/en/index.ts";
import { day } from "#functions/copy/en/times.ts";
import { listPartners } from "#shared/network/partner/list-partners.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { listHouses } from "#shared/records/house/list-houses.ts";
import type { PageContext } from "../../kit/route.ts";
import { Checks, Field, Form, type FormState } from "../../ui/form.tsx";
import { Banner, Bare, Empty, Icon, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { Suspension } from "../../ui/suspension.tsx";

/** Referral partners and their API keys. */
export async function partnersPage(ctx: PageContext): Promise<Markup> {
  const { scope, typed, c } = ctx;
  // A network may have a thousand houses to choose from, so only one partner's form is open.
  const asked = /^issue-(.+)$/.exec(typed.form)?.[1] ?? c.req.query("issue");
  const [partners, houses] = await Promise.all([listPartners(scope), asked ? listHouses(scope) : []]);
  const now = scope.now();
  return shell(ctx, {
    title: en.network.page.partners,
    here: "partners",
    children: (
      <>
        <div class="title">
          <h1>{en.network.page.partners}</h1>
          <span class="second">{en.network.page.partnersLead}</span>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        <div class="record">
          <div>
            {partners.length === 0 ? <Empty>{en.network.page.noPartners}</Empty> : null}
            {partners.map((partner) => (
              <Section title={partner.name}>
                <Panel rows>
                  {partner.keys.length === 0 ? <p class="pad second">{en.network.page.noKeys}</p> : null}
                  {partner.keys.map((key) => (
                    <div class="row">
                      <div class="grow">
                        <b>{en.network.page.keySince({ day: day(key.createdAt, now, "UTC") })}</b>
                        <div class="second">
                          {key.allowedHouses
                            ? en.network.page.someHouses({ n: key.allowedHouses.length })
                            : en.network.page.everyHouse}
                        </div>
                      </div>
                      {key.suspended ? (
                        <Bare icon="circle-pause" tone="plain">
                          {en.network.page.suspended}
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
                  <div class="pad">
                    {asked === partner.id ? (
                      <IssueKey typed={typed} partner={partner.id} houses={houses} />
                    ) : (
                      <a
                        class="btn w-full"
                        href={`/network/partners?issue=${partner.id}#issue-${partner.id}`}
                        aria-label={`${en.network.partners.issue}: ${partner.name}`}
                      >
                        <Icon name="key" />
                        {en.network.partners.issue}
                      </a>
                    )}
                  </div>
                </Panel>
              </Section>
            ))}
          </div>
          <Section title={en.network.partners.add} id="add">
            <div class="panel pad">
              <Form id="add" action="/network/partners">
                <p class="second">{en.network.partners.addHint}</p>
                <Field typed={typed} form="add" name="name" label={en.network.partners.name} required />
                <button type="submit" class="btn">
                  {en.network.partners.button}
                </button>
              </Form>
            </div>
          </Section>
        </div>
      </>
    ),
  });
}

function IssueKey(props: { typed: FormState; partner: string; houses: readonly HouseDefinition[] }) {
  const { typed, partner, houses } = props;
  const form = `issue-${partner}`;
  return (
    <Form id={form} action={`/network/partners/${partner}/keys`}>
      <h3>{en.network.partners.issue}</h3>
      <p class="second">{en.network.partners.issueHint}</p>
      <Checks
        typed={typed}
        form={form}
        name="houses"
        legend={en.network.partners.onlyHouses}
        hint={en.network.partners.onlyHousesHint}
        options={houses.map((one) => ({ name: `in_${one.id}`, text: one.name }))}
      />
      <button type="submit" class="btn btn-primary">
        {en.network.partners.issueButton}
      </button>
    </Form>
  );
}
