import type { Context } from "hono";
import type { Id } from "#shared/kernel/ids.ts";
import type { Files } from "#shared/kernel/ports.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import type { Scope, World } from "#shared/table/scope.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import type { Assets } from "../assets/load.ts";
import type { DoorEnv, OpensTo } from "../door/member.ts";
import type { FormState } from "../ui/form.tsx";
import type { FrontEnv } from "./front.ts";

export interface WebEnv {
  Variables: FrontEnv["Variables"] & DoorEnv["Variables"];
}

/** The site's origin, and the identity an email address will sign in with. */
export interface Site {
  readonly origin: string;
  identify(email: string): string;
  /** Whether texts can be sent. */
  readonly texts: boolean;
}

/** The context of every signed-in handler. */
export interface RequestContext {
  readonly c: Context<WebEnv>;
  readonly world: World;
  readonly membership: Grant;
  readonly assets: Assets;
  readonly site: Site;
  /** Where full exports are stored. */
  readonly archives: Files;
}
export interface ScopedContext extends RequestContext {
  readonly scope: Scope;
}
export interface HouseContext extends ScopedContext {
  readonly house: Id<"house">;
}

export const isInHouse = (ctx: RequestContext): ctx is HouseContext => "house" in ctx;

/** A context with what was typed, for pages that are shown again. */
export type PageContext<D = ScopedContext> = D & { readonly typed: FormState };

interface At {
  readonly method: "get" | "post";
  readonly path: string;
  /** The longest form it accepts, in bytes. Default: the app's limit. */
  readonly longest?: number;
  /**
   * Also opens to a session locked to this purpose, for the house and records its lock names. A form then is what only the
   * resident says: without the lock it is not found.
   */
  readonly opensTo?: OpensTo;
  /** The pattern of the page a form is on. */
  readonly shown?: string;
}

/**
 * One route. The scope (`over`) is opened and the permission checked before the handler is called, so no handler can
 * forget. `member` routes read nothing of the network, `staff` routes what belongs to the member, `oversight` routes are
 * shared by administration and admissions, `journey` routes open to whoever walks with its resident,
 * `clinical` routes to their clinician.
 */
export type Route =
  | (At & { over: "house"; permission: Permission; handle(ctx: HouseContext): Promise<Response> })
  | (At & {
      over:
        | "care"
        | "administration"
        | "oversight"
        | "staff"
        | "emergencies"
        | "mentoring"
        | "alumni"
        | "supervision"
        | "journey"
        | "clinical"
        | "support";
      permission: Permission;
      handle(ctx: ScopedContext): Promise<Response>;
    })
  | (At & { over: "member"; permission: null; handle(ctx: RequestContext): Promise<Response> });

/** Creates routes of one scope and permission. */
export type Make<C, R = Route> = (
  method: "get" | "post",
  path: string,
  handle: (ctx: C) => Promise<Response>,
) => R;

export const inAdministration =
  (permission: Permission): Make<ScopedContext> =>
  (method, path, handle) => ({ method, path, over: "administration", permission, handle });

/** Routes for admissions. */
export const inCare =
  (permission: Permission): Make<ScopedContext> =>
  (method, path, handle) => ({ method, path, over: "care", permission, handle });

/** Routes for administration and admissions alike. */
export const inOversight =
  (permission: Permission): Make<ScopedContext> =>
  (method, path, handle) => ({ method, path, over: "oversight", permission, handle });

/** Routes for opening a record in an emergency. */
export const ofEmergencies =
  (permission: Permission): Make<ScopedContext> =>
  (method, path, handle) => ({ method, path, over: "emergencies", permission, handle });

/** Routes for what a member sets for themselves. */
export const ofStaff =
  (permission: Permission): Make<ScopedContext> =>
  (method, path, handle) => ({ method, path, over: "staff", permission, handle });

/** Routes for whoever matches mentors and residents. */
export const inMentoring =
  (permission: Permission): Make<ScopedContext> =>
  (method, path, handle) => ({ method, path, over: "mentoring", permission, handle });

/** Routes for whoever asks alumni how they are. */
export const inAlumni =
  (permission: Permission): Make<ScopedContext> =>
  (method, path, handle) => ({ method, path, over: "alumni", permission, handle });

/** Routes of a mentor's own supervision. */
export const inOwnPractice =
  (permission: Permission): Make<ScopedContext> =>
  (method, path, handle) => ({ method, path, over: "supervision", permission, handle });

/** Routes of the journey in the path, for whoever walks with its resident. */
export const inJourney =
  (permission: Permission): Make<ScopedContext> =>
  (method, path, handle) => ({ method, path, over: "journey", permission, handle });

/** Routes of the journey in the path, for a clinician whom a consent of its resident names. */
export const inClinic =
  (permission: Permission): Make<ScopedContext> =>
  (method, path, handle) => ({ method, path, over: "clinical", permission, handle });

/** Routes of what residents of the house in the path shared with its supporters. */
export const inSupport =
  (permission: Permission): Make<ScopedContext> =>
  (method, path, handle) => ({ method, path, over: "support", permission, handle });

/** Routes about the signed-in person, for every role. */
export const ofOneself =
  (_: null): Make<RequestContext> =>
  (method, path, handle) => ({ method, path, over: "member", permission: null, handle });

export const inHouse =
  (permission: Permission): Make<HouseContext> =>
  (method, path, handle) => ({ method, path, over: "house", permission, handle });
