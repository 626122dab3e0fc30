import { type Context, Hono } from "hono";
import { words } from "#functions/copy/words.ts";
import type { Ports } from "#shared/kernel/ports.ts";
import { type FoundingRule, rememberFounding, requireFounding } from "#shared/network/door/founding.ts";
import { membershipsOf } from "#shared/network/door/open-session.ts";
import { rememberIdentity } from "#shared/network/door/remember-identity.ts";
import { readMember } from "#shared/network/member/read-member.ts";
import { createNetwork, foundingForm, foundingIds } from "#shared/network/network/create-network.ts";
import { grantOf } from "#shared/records/member/member.ts";
import { openScope, type World } from "#shared/table/scope.ts";
import { rule } from "#shared/tenancy/roles.ts";
import type { Assets } from "../../assets/load.ts";
import { enter } from "../../door/enter.ts";
import { type Newcomer, newcomerCookie } from "../../door/newcomer.ts";
import { FormOf } from "../../kit/fields.tsx";
import { handleForm, readSent } from "../../kit/handle-form.ts";
import type { WebEnv } from "../../kit/route.ts";
import { type FormState, nothingEntered } from "../../ui/form.tsx";
import { bareDocument, type Markup } from "../../ui/layout.tsx";
import { Refused } from "../../ui/outcome.tsx";
import { zones } from "../../ui/zones.ts";

interface FoundOptions {
  readonly world: World;
  readonly ports: Ports;
  readonly assets: Assets;
  readonly founding: FoundingRule;
}

/** `/start` for a user without a network: they can create one. Everyone else gets the next route. */
export function foundRoutes({ world, ports, assets, founding }: FoundOptions): Hono<WebEnv> {
  const newcomers = newcomerCookie(ports.secrets, () => world.now().epochMilliseconds);
  const app = new Hono<WebEnv>();
  const startPage = (newcomer: Newcomer, typed: FormState): Markup =>
    newcomer.turn > founding.most
      ? closedPage(assets, newcomer, founding)
      : foundPage(assets, newcomer, typed);

  app.get("/start", async (c, next) => {
    const newcomer = await newcomers.read(c);
    if (!newcomer) return next();
    return c.html(startPage(newcomer, nothingEntered));
  });

  app.post("/start", async (c, next) => {
    const newcomer = await newcomers.read(c);
    if (!newcomer) return next();
    return handleForm(await readSent({ c }), {
      fields: foundingForm.sent,
      perform: async (values) => {
        await found(c, newcomer, values);
        newcomers.clear(c);
        return c.redirect("/start", 303);
      },
      refused: async (typed) => c.html(startPage(newcomer, typed), typed.status),
    });
  });

  /** Creates the one network this newcomer may found, then signs the founder in. */
  async function found(
    c: Context<WebEnv>,
    { identity, email, turn }: Newcomer,
    { command, ...form }: Record<string, string> & { command: string },
  ): Promise<void> {
    requireFounding(founding, turn);
    const { network, member: id } = foundingIds(identity, turn);
    const scope = openScope(world, {
      kind: "administration",
      network,
      actor: { kind: "member", id, name: (form.yourName ?? "").trim(), role: "network_admin" },
      permissions: rule("network_admin").may,
      requestId: c.get("requestId"),
    });
    await rememberIdentity(world.openDoor("web"), { identity, network, member: id });
    await createNetwork(scope, { form, founder: { id, email, identity }, command });
    await rememberFounding(world.openDoor("web"), { identity, turn });
    const founder = await readMember(scope, { member: id });
    const all = await membershipsOf(world.openDoor("web"), identity);
    await enter(c, world, grantOf(network, founder), all);
  }

  return app;
}

/** No network can be started: whom to ask. */
function closedPage(assets: Assets, { email }: Newcomer, { most, askAt }: FoundingRule): Markup {
  const { title, closed, enough, ask, invited } = words().network.found;
  return bareDocument(
    assets,
    title,
    <>
      <h1>{title}</h1>
      <p>{most === 0 ? closed : enough({ most })}</p>
      {askAt ? (
        <p>
          {ask} <a href={`mailto:${askAt}`}>{askAt}</a>
        </p>
      ) : null}
      <p class="second">{invited({ email })}</p>
    </>,
  );
}

function foundPage(assets: Assets, newcomer: Newcomer, typed: FormState): Markup {
  const { title } = words().network.found;
  return bareDocument(
    assets,
    typed.banner ? words().common.errors.inTitle({ title }) : title,
    <>
      <Refused typed={typed} />
      <h1>{title}</h1>
      <p class="second">{words().network.found.lead}</p>
      <div class="panel pad">
        <FormOf
          form={foundingForm}
          typed={typed}
          action="/start"
          copy={words().network.found.fields}
          hints={{ legalEntity: words().network.found.legalHint }}
          values={{ contactEmail: newcomer.email }}
          options={{ timeZone: { pairs: zones(), none: words().network.found.zoneUnsaid } }}
          more={{
            yourName: { autocomplete: "name" },
            name: { autocomplete: "organization" },
            contactPhone: { autocomplete: "tel" },
          }}
          button={words().network.found.button}
        />
      </div>
      <p class="second">{words().network.found.invited({ email: newcomer.email })}</p>
    </>,
  );
}
