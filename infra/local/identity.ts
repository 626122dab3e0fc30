import { generateKeyPairSync, type JsonWebKey } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import Provider from "oidc-provider";
import { type DemoPerson, identityStyles, renderIdentityPage } from "./identity-page.tsx";
import { identityStore } from "./identity-store.ts";
import { keptBytes } from "./ports.ts";

export const mountedAt = "/identity";
export const clientId = "porchlight";

export interface IdentityOptions {
  /** e.g. `http://localhost:3000`; the issuer is `/identity` below it. */
  readonly origin: string;
  /** Keeps its signing keys, so that it stays the same issuer after a restart. */
  readonly dataDir: string;
  /** The people offered for sign-in. Any other address can be typed. */
  readonly people: () => Promise<readonly DemoPerson[]>;
}

export type NodeHandler = (
  request: IncomingMessage & { originalUrl?: string },
  response: ServerResponse,
) => Promise<void>;

/** The development issuer: a real OpenID provider whose people need no password. */
export async function createIdentity(options: IdentityOptions): Promise<NodeHandler> {
  const callbackOf = (door: DemoPerson["signsInAt"]) => `${options.origin}${door}/callback`;
  const provider = new Provider(`${options.origin}${mountedAt}`, {
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: "none",
        redirect_uris: [callbackOf("/sign-in"), callbackOf("/me/sign-in")],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    adapter: identityStore(),
    jwks: { keys: [await keptSigningKey(options.dataDir)] },
    cookies: { keys: [Buffer.from(await keptBytes(options.dataDir, "identity.key")).toString("base64url")] },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `${mountedAt}/who/${uid}` },
    ttl: {
      Interaction: 3600,
      Session: 3600,
      Grant: 3600,
      AccessToken: 600,
      IdToken: 600,
      AuthorizationCode: 60,
    },
    findAccount: (_: unknown, email: string) => ({
      accountId: email,
      claims: async () => ({ sub: email, email, email_verified: true }),
    }),
    // Consent is not asked: staff use their own tool.
    loadExistingGrant: async ({
      oidc,
    }: {
      oidc: { client: { clientId: string }; session: { accountId: string } };
    }) => {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
    renderError: async (c: { type: string; body: string; status: number }) => {
      c.type = "html";
      c.body = renderIdentityPage({
        action: "/sign-in/start",
        people: [],
        problem: "This took too long. Start again from the sign-in page.",
      });
    },
  });
  const answer = provider.callback();

  return async (request, response) => {
    const path = (request.url ?? "").slice(mountedAt.length).replace(/^(?!\/)/, "/");
    if (path === "/page.css") {
      response
        .writeHead(200, { "content-type": "text/css", "cache-control": "no-cache" })
        .end(identityStyles);
      return;
    }
    if (!path.startsWith("/who/")) {
      request.originalUrl = request.url ?? "";
      request.url = path;
      forgetSession(request);
      return answer(request, response);
    }
    try {
      await who(request, response);
    } catch {
      // The sign-in expired or belongs to another browser: start again.
      response.writeHead(303, { location: "/sign-in" }).end();
    }
  };

  async function who(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { params } = await provider.interactionDetails(request, response);
    const people = (await options.people()).filter(
      ({ signsInAt }) => callbackOf(signsInAt) === params.redirect_uri,
    );
    const action = request.url ?? "";
    if (request.method !== "POST") return show(response, 200, { action, people });
    const typed = new URLSearchParams(await bodyOf(request)).get("email")?.trim() ?? "";
    const email = typed.toLowerCase();
    if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(email)) {
      return show(response, 422, {
        action,
        people,
        typed,
        problem: "Enter an email address, such as name@example.org.",
      });
    }
    await provider.interactionFinished(request, response, { login: { accountId: email, remember: false } });
  }
}

/** Everyone signs in anew: the page of whoever signs in next must not ask to sign out whoever did before. */
function forgetSession({ headers }: IncomingMessage): void {
  headers.cookie = headers.cookie
    ?.split("; ")
    .filter((one) => !one.startsWith("_session"))
    .join("; ");
}

function show(
  response: ServerResponse,
  status: number,
  page: Parameters<typeof renderIdentityPage>[0],
): void {
  response
    .writeHead(status, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy":
        "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    })
    .end(renderIdentityPage(page));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 10_000) throw new Error("Too long");
  }
  return text;
}

async function keptSigningKey(dir: string): Promise<JsonWebKey> {
  const file = join(dir, "identity-signing.json");
  const kept = await readFile(file, "utf8").catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept);
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: "jwk" }), kid: "development", alg: "RS256", use: "sig" };
  await mkdir(dir, { recursive: true });
  await writeFile(file, JSON.stringify(key), { mode: 0o600 });
  return key;
}
