import type { Context } from "hono";
import type { Grant } from "#shared/door/entities.ts";
import type { Id } from "#shared/ids.ts";
import type { Files } from "#shared/ports/ports.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import type { Scope, World } from "#shared/tenancy/scope.ts";
import type { Assets } from "./assets/load.ts";
import type { DoorEnv } from "./door/member.ts";
import type { Typed } from "./ui/form.tsx";

export interface WebEnv {
  Variables: DoorEnv["Variables"] & {
    requestId: string;
    /** Set once a route has opened one. */
    scope?: Scope;
    /** The route's pattern, for the log: never the path itself. */
    pattern?: string;
  };
}

/** Where this product stands on the web, and whom an address will be when its owner signs in. */
export interface Site {
  readonly origin: string;
  identify(email: string): string;
}

/** What every handler behind the door works with. */
export interface Desk {
  readonly c: Context<WebEnv>;
  readonly world: World;
  readonly membership: Grant;
  readonly assets: Assets;
  readonly site: Site;
  /** Where a network that was asked for as a whole lies. */
  readonly archives: Files;
}
export interface ScopedDesk extends Desk {
  readonly scope: Scope;
}
export interface HouseDesk extends ScopedDesk {
  readonly house: Id<"house">;
}

/** A desk with what was typed there before, where a page is shown again. */
export type Visit<D extends Desk = ScopedDesk> = D & { readonly typed: Typed };

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
  | (At & { over: "house"; permission: Permission; handle(desk: HouseDesk): Promise<Response> })
  | (At & {
      over: "care" | "administration";
      permission: Permission;
      handle(desk: ScopedDesk): Promise<Response>;
    })
  | (At & { over: "member"; permission: null; handle(desk: Desk): Promise<Response> });

/** A route of administration's, held to one permission. */
export const inAdministration =
  (permission: Permission) =>
  (method: "get" | "post", path: string, handle: (desk: ScopedDesk) => Promise<Response>): Route => ({
    method,
    path,
    over: "administration",
    permission,
    handle,
  });

/** A route in a house, held to one permission. */
export const inHouse =
  (permission: Permission) =>
  (method: "get" | "post", path: string, handle: (desk: HouseDesk) => Promise<Response>): Route => ({
    method,
    path,
    over: "house",
    permission,
    handle,
  });
