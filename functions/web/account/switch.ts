import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Done } from "#functions/copy/done.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { isId } from "#shared/kernel/ids.ts";
import type { Switch } from "#shared/network/door/switch-membership.ts";
import { verifyMember } from "#shared/network/door/verify-member.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import type { World } from "#shared/table/scope.ts";
import { readForm } from "../../http/body.ts";
import { HttpRefusal } from "../../http/problem.ts";
import { sessionCookie } from "../door/cookies.ts";
import { switchedAlready } from "../door/enter.ts";
import { landing } from "../door/where.ts";
import { sayDone } from "../kit/done.ts";
import { longestForm } from "../kit/handle-form.ts";
import type { WebEnv } from "../kit/route.ts";

interface SentSwitch {
  /** As the buttons send it: `net_…`.`mem_…`. */
  readonly membership: string;
  readonly command: string;
}

/** @throws not_found if it names no membership */
export function switchIn({ membership, command }: SentSwitch): Switch {
  const [network, member] = membership.split(".");
  if (!isId("network", network) || !isId("member", member)) throw notFound();
  return { to: { network, member }, command };
}

export const saySwitched = ({ role, networkName }: Grant): Done => [
  "account.switched",
  { role, network: networkName },
];

/** What is no form has no fields: without a session, the door's answer comes before any about the body. */
async function fieldsOf(request: Request): Promise<Record<string, string>> {
  try {
    return (await readForm(request, longestForm)).fields;
  } catch (error) {
    if (error instanceof HttpRefusal || error instanceof HTTPException) return {};
    throw error;
  }
}

/** A second tap on "Switch" comes with a session that the first has replaced: the door would ask for a sign-in. */
export function switchAgain({ world }: { readonly world: World }): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/account/membership", async (c, next) => {
    const verdict = await verifyMember(world.openDoor("web"), sessionCookie.read(c), world.now(), {
      isUse: false,
    });
    if (verdict.outcome !== "none") return next();
    const { membership, command } = await fieldsOf(c.req.raw);
    if (!membership || !command) return next();
    const grant = await switchedAlready(c, world, switchIn({ membership, command }));
    if (!grant) return next();
    const to = landing(grant);
    await sayDone({ c, world }, to, saySwitched(grant), undefined);
    return c.redirect(to, 303);
  });
  return app;
}
