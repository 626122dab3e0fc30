import type { Hono } from "hono";
import type { Env } from "hono/types";
import { openSession } from "#shared/network/door/open-session.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import type { Membership } from "#shared/table/member-scopes.ts";
import { longHere } from "../support/standing.ts";
import type { TestWorld } from "../support/world.ts";

export const origin = "http://localhost:3000";

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly to: string | null;
  readonly headers: Headers;
}

/** A signed-in member with a browser without scripts. */
export interface Person {
  get(path: string): Promise<Answer>;
  post(
    path: string,
    form: Record<string, string> | string | ReadableStream<Uint8Array>,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Opens a page, fills in the form with this `action` and submits it with its hidden fields. */
  send(page: string, action: string, values: Record<string, string>): Promise<Answer>;
  keep(cookie: string): void;
}

export async function signedIn<E extends Env>(
  test: TestWorld,
  app: Hono<E>,
  membership: Membership & { readonly identity: string },
): Promise<Person> {
  const grant: Grant = {
    ...membership,
    houses: [...membership.houses],
    networkName: "Network",
    ...longHere(membership.identity),
  };
  const session = await openSession(test.world.openDoor("web"), grant, test.world.now());
  const cookies = [`__Host-porchlight=${session}`];
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await app.request(`${origin}${path}`, {
      ...init,
      headers: { cookie: cookies.join("; "), ...(init.headers as Record<string, string>) },
    });
    const { status, headers } = response;
    return { status, text: await response.text(), to: headers.get("location"), headers };
  };
  const get = (path: string) => ask(path, {});
  const post: Person["post"] = (path, form, headers = { origin }) =>
    ask(path, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      ...(form instanceof ReadableStream
        ? { body: form, duplex: "half" }
        : { body: typeof form === "string" ? form : new URLSearchParams(form).toString() }),
    });
  const send: Person["send"] = async (page, action, values) => {
    const { text } = await get(page);
    return post(action, { ...hiddenIn(text, action), ...values });
  };
  return { get, post, send, keep: (cookie) => void cookies.push(cookie) };
}

/** The hidden fields of the form with this `action`. */
function hiddenIn(page: string, action: string): Record<string, string> {
  const form = [...page.matchAll(/<form[\s\S]*?<\/form>/g)].find(([one]) =>
    one.includes(`action="${action}"`),
  );
  if (!form) throw new Error(`No form goes to ${action}`);
  const hidden = [...form[0].matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
}
