import { type Context, Hono } from "hono";
import * as z from "zod";
import { words } from "#functions/copy/words.ts";
import { formToken, openToken } from "#shared/inquiries/form-token.ts";
import { sendInquiry } from "#shared/inquiries/send-inquiry.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { isId } from "#shared/kernel/ids.ts";
import { type PublicProfile, readPublicProfile } from "#shared/records/network/public-profile.ts";
import { openScope, type Scope, type World } from "#shared/table/scope.ts";
import { publicMay } from "#shared/tenancy/roles.ts";
import { addressOf } from "../../../http/address.ts";
import type { Assets } from "../../assets/load.ts";
import { handleForm, readSent, text } from "../../kit/handle-form.ts";
import type { WebEnv } from "../../kit/route.ts";
import { type FormState, nothingEntered } from "../../ui/form.tsx";
import { closedPage, inquirePage, thanksPage } from "./page.tsx";

/** More bytes than the form's fields can hold. */
const longestInquiry = 16 * 1024;

/** Any text fields: the use case decides what to reject. */
const sent = z.record(z.string(), z.string());
const fields = z.object({ token: text, website: text }).and(sent);

interface PublicContext {
  readonly c: Context<WebEnv>;
  readonly scope: Scope;
  readonly publicProfile: PublicProfile;
  /** The form's path. */
  readonly at: string;
}

/** `/inquire/{network}`: for anyone, signed in or not, in a scope that can only create an inquiry. */
export function inquireRoutes({ world, assets }: { world: World; assets: Assets }): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  /** The network's public profile, in the public scope. @throws not_found, the same for any wrong address */
  async function openForm(c: Context<WebEnv>, pattern: string): Promise<PublicContext> {
    c.set("pattern", pattern);
    const network = c.req.param("network");
    if (!isId("network", network)) throw notFound();
    const scope = openScope(world, {
      kind: "public",
      network,
      actor: { kind: "public" },
      permissions: publicMay,
      requestId: c.get("requestId"),
    });
    c.set("scope", scope);
    const found = await readPublicProfile(scope);
    if (!found) throw notFound();
    return { c, scope, publicProfile: found.value, at: `/inquire/${network}` };
  }

  /** The page with the typed values, and its first token while that is valid. */
  async function page({ scope, publicProfile, at }: PublicContext, typed: FormState) {
    const { secrets, network } = scope;
    const before = typed.values.token ?? "";
    const good = (await openToken(secrets, network, before, scope.now())).state !== "old";
    const token = good ? before : await formToken(secrets, network, scope.now());
    return inquirePage(assets, { publicProfile, at, token, typed });
  }

  app.get("/inquire/:network", async (c) => {
    const ctx = await openForm(c, "/inquire/:network");
    if (!ctx.publicProfile.open) return c.html(closedPage(assets, ctx.publicProfile));
    return c.html(await page(ctx, nothingEntered));
  });

  app.get("/inquire/:network/thanks", async (c) => {
    const { publicProfile } = await openForm(c, "/inquire/:network/thanks");
    return c.html(thanksPage(assets, publicProfile, c.req.query("many") !== undefined));
  });

  app.post("/inquire/:network", async (c) => {
    c.set("longest", longestInquiry);
    const ctx = await openForm(c, "/inquire/:network");
    if (!ctx.publicProfile.open) return c.html(closedPage(assets, ctx.publicProfile), 409);
    return handleForm(await readSent({ c }), {
      fields,
      perform: async ({ token, website, command: _, form: __, ...values }) => {
        const address = addressOf(c.req.header("x-forwarded-for"));
        const door = world.openDoor("web");
        const asked = { door, address, token, trap: website, sent: values };
        const { apart } = await sendInquiry(ctx.scope, asked);
        return c.redirect(`${ctx.at}/thanks?lang=${words().language}${apart ? "&many" : ""}`, 303);
      },
      refused: async (typed) => c.html(await page(ctx, typed), typed.status),
    });
  });

  return app;
}
