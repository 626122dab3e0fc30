import type { Context, MiddlewareHandler } from "hono";
import { isId } from "#shared/kernel/ids.ts";
import { type MemberVerdict, verifyMember } from "#shared/network/door/verify-member.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import type { Lock, Session } from "#shared/records/door/session.ts";
import type { JourneyDoor } from "#shared/records/journey/door.ts";
import type { Meter } from "#shared/table/meter.ts";
import type { World } from "#shared/table/scope.ts";
import { isRefresh } from "../kit/refresh.ts";
import { sessionCookie } from "./cookies.ts";
import type { DoorPages } from "./pages.tsx";

/** The context of every signed-in route. */
export interface DoorEnv {
  Variables: {
    membership: Grant;
    session: Session;
    /** Who may enter the journey in the path. */
    journey: JourneyDoor | undefined;
    /** The device is handed over: only the pages of one purpose open. */
    locked: boolean;
    /** Table usage of the session check. */
    doorMeter: Meter;
  };
}

/** Where a session locked to a purpose is sent from every other page. */
function lockedTo(lock: Lock): string {
  if (lock.purpose === "plan") return `/journeys/${lock.journey}/plan/signing`;
  if (lock.purpose === "test") return `/houses/${lock.house}/testing/${lock.test}/resident`;
  if (lock.purpose === "review") return `/houses/${lock.house}/reviews/${lock.review}/resident`;
  const at = `/houses/${lock.house}/stays/${lock.stay}`;
  switch (lock.purpose) {
    case "papers":
      return `${at}/packet/hand-back`;
    case "consent":
      return `${at}/consents/${lock.consent}/signature`;
    case "own_page":
      return `${at}/own-page/hand-back`;
  }
}

/** The purpose whose locked sessions a route opens to. `any`: it shows and changes nothing but the session. */
export type OpensTo = Lock["purpose"] | "any";

/** Whether a locked session may use this address: a route of its purpose, for what the lock names. */
const serves = ({ purpose, ...ids }: Lock, opensTo: OpensTo | undefined, c: Context): boolean =>
  opensTo === "any" ||
  (opensTo === purpose && Object.entries(ids).every(([name, id]) => c.req.param(name) === id));

export type EndedSession = Extract<MemberVerdict, { outcome: "ended" }>;

/** What the door must know of a route. */
interface Admits {
  /** Opens also to a session locked to this purpose. */
  readonly opensTo?: OpensTo | undefined;
  /** Keeps a form that was sent after its session had ended, and returns the address of its page. */
  keep?(c: Context, ended: EndedSession): Promise<string | undefined>;
}

/**
 * Admits signed-in members. Without a session, a GET redirects to sign-in and returns afterwards. Any other request
 * does too if its form could be kept; else it is a 401. So is every request of a suspended member. A locked session
 * gets through only where `opensTo` names its purpose.
 */
export const memberDoor =
  (options: { world: World; pages: DoorPages }) =>
  (admits: Admits = {}): MiddlewareHandler<DoorEnv> =>
  async (c, next) => {
    const door = options.world.openDoor("web");
    const asked = c.req.param("journey");
    const verdict = await verifyMember(door, sessionCookie.read(c), options.world.now(), {
      isUse: !isRefresh(c),
      journey: isId("journey", asked) ? asked : undefined,
    });
    if (verdict.outcome === "suspended") return options.pages.refused(c, "suspended");
    if (verdict.outcome === "member") {
      const { lock } = verdict.session;
      if (lock && !serves(lock, admits.opensTo, c)) return c.redirect(lockedTo(lock), 303);
      c.set("membership", verdict.membership);
      c.set("session", verdict.session);
      c.set("journey", verdict.journey);
      c.set("locked", lock !== undefined);
      c.set("doorMeter", door.meter);
      return next();
    }
    const reads = c.req.method === "GET" || c.req.method === "HEAD";
    const { pathname, search } = new URL(c.req.url);
    const to = reads ? `${pathname}${search}` : await keptOf(c, verdict, admits);
    if (to === undefined) return options.pages.refused(c, "signed_out");
    const why = verdict.outcome === "ended" && verdict.changed ? "&changed" : "";
    return c.redirect(`/sign-in?to=${encodeURIComponent(to)}${why}`, reads ? 302 : 303);
  };

async function keptOf(
  c: Context,
  verdict: EndedSession | { readonly outcome: "none" },
  { opensTo, keep }: Admits,
): Promise<string | undefined> {
  if (verdict.outcome === "none") return undefined;
  const { lock } = verdict.session.value;
  return lock && !serves(lock, opensTo, c) ? undefined : keep?.(c, verdict);
}
