import type { Hono } from "hono";
import type { Env } from "hono/types";
import { lockSession } from "#shared/network/door/lock-session.ts";
import { openSession } from "#shared/network/door/open-session.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import type { Lock } from "#shared/records/door/session.ts";
import type { Membership } from "#shared/table/member-scopes.ts";
import { longHere } from "../support/standing.ts";
import type { TestWorld } from "../support/world.ts";

export const origin = "http://localhost:3000";

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly to: string | null;
  readonly headers: Headers;
  /** The address it stands at: for a form's page that is shown again, the page's. */
  readonly at: string;
}

/** A signed-in member with a browser without scripts. */
export interface Person {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Submits a form. If its page is shown again, that is the answer. */
  post(
    path: string,
    form: Record<string, string> | string | ReadableStream<Uint8Array>,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Opens a page, fills in the form with this `action` and submits it with its hidden fields. */
  send(page: string, action: string, values: Record<string, string>): Promise<Answer>;
  keep(cookie: string): void;
  /** The cookies as a browser sends them now. */
  cookies(): string;
}

export async function signedIn<E extends Env>(
  test: TestWorld,
  app: Hono<E>,
  membership: Membership & { readonly identity: string },
  lock?: Lock,
): Promise<Person> {
  const grant: Grant = {
    ...membership,
    houses: [...membership.houses],
    networkName: "Network",
    ...longHere(membership.identity),
  };
  const door = test.world.openDoor("web");
  const now = test.world.now();
  const opened = await openSession(door, grant, now);
  const session = lock ? await lockSession(door, opened, lock, now) : opened;
  const cookies = new Map([["__Host-porchlight", session]]);
  const keep = (cookie: string) => {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0/i.test(cookie)) cookies.delete(name);
    else cookies.set(name, value);
  };
  const sent = () => [...cookies].map((one) => one.join("=")).join("; ");
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await app.request(`${origin}${path}`, {
      ...init,
      headers: {
        cookie: sent(),
        ...(init.headers as Record<string, string>),
      },
    });
    const { status, headers } = response;
    for (const one of headers.getSetCookie()) keep(one);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    return { status, text, bytes, to: headers.get("location"), headers, at: path };
  };
  const get: Person["get"] = (path, headers = {}) => ask(path, { headers });
  const post: Person["post"] = async (path, form, headers = { origin }) => {
    const answer = await ask(path, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      ...(form instanceof ReadableStream
        ? { body: form, duplex: "half" }
        : { body: typeof form === "string" ? form : new URLSearchParams(form).toString() }),
    });
    return answer.to?.includes("kept=") ? get(answer.to) : answer;
  };
  const send: Person["send"] = async (page, action, values) => {
    const { text } = await get(page);
    return post(action, { ...hiddenIn(text, action), ...values });
  };
  return { get, post, send, keep, cookies: sent };
}

/** The hidden fields of the form with this `action`. */
export function hiddenIn(page: string, action: string): Record<string, string> {
  const form = [...page.matchAll(/<form[\s\S]*?<\/form>/g)].find(([one]) =>
    one.includes(`action="${action}"`),
  );
  if (!form) throw new Error(`No form goes to ${action}`);
  const hidden = [...form[0].matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
}
