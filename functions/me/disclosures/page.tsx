import { and, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { listOwnDisclosures } from "#shared/consents/own.ts";
import { listSignInLinks } from "#shared/journeys/access/list-sign-in-links.ts";
import { listOwnLooks } from "#shared/journeys/own/read-own.ts";
import { listTaken } from "#shared/journeys/own/take-record.ts";
import type { Disclosure } from "#shared/records/consent/disclosure.ts";
import { isRole } from "#shared/tenancy/roles.ts";
import type { PageContext } from "../../web/kit/route.ts";
import { Empty, Panel, Section } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import { PrintButton } from "../../web/ui/print-button.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";
import { zoneOf } from "../ui/zone.ts";
import { SignInLinks } from "./links.tsx";

const copy = () => words().me.disclosures;
const at = "/me/disclosures";

/** Who looked at a resident's record, and what left. */
export async function disclosuresPage(ctx: PageContext<MeContext>): Promise<Markup> {
  const { scope, c } = ctx;
  const [left, looked, taken, links, zone] = await Promise.all([
    listOwnDisclosures(scope, { cursor: c.req.query("left") }),
    listOwnLooks(scope, { cursor: c.req.query("looked") }),
    listTaken(scope),
    listSignInLinks(ctx.world.openDoor("me"), ctx.resident),
    zoneOf(scope),
  ]);
  const sayWhen = (instant: string) => when(instant, scope.now(), zone);
  return inside(ctx, {
    at,
    title: words().me.pages[at],
    children: (
      <>
        <PrintButton assets={ctx.assets} />
        <Section title={copy().leftTitle}>
          <p class="second">{copy().left}</p>
          {left.disclosures.length === 0 ? <Empty>{copy().leftNone}</Empty> : null}
          <Panel rows>
            {left.disclosures.map((one) => (
              <div class="row">
                <div class="grow">
                  <b>{one.to}</b>
                  <div>{and(one.what.map((kind) => words().consents.form.information[kind]))}</div>
                  <div class="second">
                    {sayWhen(one.at)} · {copy().ways[one.how]}
                  </div>
                  <div class="second">{basisOf(one)}</div>
                </div>
              </div>
            ))}
          </Panel>
          {left.next ? <Older name="left" cursor={left.next} /> : null}
        </Section>
        {taken.length > 0 ? (
          <Section title={copy().takenTitle}>
            <p class="second">{copy().taken}</p>
            <Panel rows>
              {taken.map(({ at: on, parts }) => (
                <div class="row">
                  <div class="grow">
                    <b>{sayWhen(on)}</b>
                    <div class="second">{parts.map((one) => words().me.record.parts[one]).join(" · ")}</div>
                  </div>
                </div>
              ))}
            </Panel>
          </Section>
        ) : null}
        <Section title={copy().lookedTitle}>
          <p class="second">{copy().looked}</p>
          {looked.looks.length === 0 ? <Empty>{copy().lookedNone}</Empty> : null}
          <Panel rows>
            {looked.looks.map(({ name, role, hour, inEmergency }) => (
              <div class="row">
                <span class="grow">
                  {copy()[inEmergency ? "lookInEmergency" : "look"]({ name, role: sayRole(role) })}
                </span>
                <span class="second">{sayWhen(hour)}</span>
              </div>
            ))}
          </Panel>
          {looked.next ? <Older name="looked" cursor={looked.next} /> : null}
        </Section>
        <SignInLinks links={links} scope={scope} sayWhen={sayWhen} />
      </>
    ),
  });
}

const Older = ({ name, cursor }: { name: "left" | "looked"; cursor: string }) => (
  <p>
    <a class="btn" href={`?${name}=${encodeURIComponent(cursor)}`}>
      {copy().older}
    </a>
  </p>
);

const sayRole = (role: string): string => (isRole(role) ? words().common.roles[role] : role);

const basisOf = ({ basis, purpose }: Disclosure): string =>
  "emergency" in basis ? copy().emergency(basis.emergency) : copy().under({ purpose });
