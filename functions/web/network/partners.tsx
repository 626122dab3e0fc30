import { listPartners } from "#shared/partner/list-partners.ts";
import { en } from "../copy/en.ts";
import type { Visit } from "../route.ts";
import { Banner, Bare, Empty, Panel, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { day } from "../ui/times.ts";
import { Suspension } from "./members.tsx";

/** The rehabs that refer, and their keys. */
export async function partnersPage(visit: Visit): Promise<Markup> {
  const { scope, typed } = visit;
  const partners = await listPartners(scope);
  const now = scope.now();
  return shell(visit, {
    title: en.network.partners,
    here: "partners",
    children: (
      <>
        <div class="title">
          <h1>{en.network.partners}</h1>
          <span class="second">{en.network.partnersLead}</span>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        {partners.length === 0 ? <Empty>{en.network.noPartners}</Empty> : null}
        {partners.map((partner) => (
          <Section title={partner.name}>
            <Panel rows>
              {partner.keys.length === 0 ? <p class="pad second">{en.network.noKeys}</p> : null}
              {partner.keys.map((key) => (
                <div class="row">
                  <div class="grow">
                    <b>{en.network.keySince(day(key.createdAt, now, "UTC"))}</b>
                    <div class="second">
                      {key.allowedHouses
                        ? en.network.someHouses(key.allowedHouses.length)
                        : en.network.everyHouse}
                    </div>
                  </div>
                  {key.suspended ? (
                    <Bare icon="circle-pause" tone="plain">
                      {en.network.suspended}
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
            </Panel>
          </Section>
        ))}
      </>
    ),
  });
}
