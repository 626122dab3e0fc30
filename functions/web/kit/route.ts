import type { Context } from "hono";
import type { Id } from "#shared/kernel/ids.ts";
import type { Files } from "#shared/kernel/ports.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import type { Scope, World } from "#shared/table/scope.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import type { Assets } from "../assets/load.ts";
import type { DoorEnv } from "../door/member.ts";
import type { FormState } from "../ui/form.tsx";

export interface WebEnv {
  Variables: DoorEnv["Variables"] & {
    requestId: string;
    /** Set once a route has opened one. */
    scope?: Scope;
    /** The route's pattern, for the log: never the path itself. */
    pattern?: string;
    /** The longest form it takes, in bytes, where that is not the usual. */
    longest?: number;
  };
}

/** Where this product stands on the web, and whom an address will be when its owner signs in. */
export interface Site {
  readonly origin: string;
  identify(email: string): string;
}

/** What every handler behind the door works with. */
export interface RequestContext {
  readonly c: Context<WebEnv>;
  readonly world: World;
  readonly membership: Grant;
  readonly assets: Assets;
  readonly site: Site;
  /** Where a network that was asked for as a whole lies. */
  readonly archives: Files;
}
export interface ScopedContext extends RequestContext {
  readonly scope: Scope;
}
export interface HouseContext extends ScopedContext {
  readonly house: Id<"house">;
}

/** A ctx with what was typed there before, where a page is shown again. */
export type PageContext<D extends RequestContext = ScopedContext> = D & { readonly typed: FormState };

interface At {
  readonly method: "get" | "post";
  readonly path: string;
  /** The longest form it takes, in bytes, where that is more than others take. */
  readonly longest?: number;
}

/**
 * One route. `over` says in which scope it works, `permission` what the scope must hold: both are checked
 * before the handler is called, so no handler can forget. `member` routes read nothing of the network.
 */
export type Route =
  | (At & { over: "house"; permission: Permission; handle(ctx: HouseContext): Promise<Response> })
  | (At & {
      over: "care" | "administration";
      permission: Permission;
      handle(ctx: ScopedContext): Promise<Response>;
    })
  | (At & { over: "member"; permission: null; handle(ctx: RequestContext): Promise<Response> });

/** Makes routes of one scope, held to one permission. */
export type Make<C> = (method: "get" | "post", path: string, handle: (ctx: C) => Promise<Response>) => Route;

/** Routes of administration's. */
export const inAdministration =
  (permission: Permission): Make<ScopedContext> =>
  (method, path, handle) => ({ method, path, over: "administration", permission, handle });

/** Routes of admissions'. */
export const inCare =
  (permission: Permission): Make<ScopedContext> =>
  (method, path, handle) => ({ method, path, over: "care", permission, handle });

/** Routes in a house. */
export const inHouse =
  (permission: Permission): Make<HouseContext> =>
  (method, path, handle) => ({ method, path, over: "house", permission, handle });
