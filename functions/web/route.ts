import type { Context } from "hono";
import type { Grant } from "#shared/door/entities.ts";
import type { Id } from "#shared/ids.ts";
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

/** What every handler behind the door works with. */
export interface Desk {
  readonly c: Context<WebEnv>;
  readonly world: World;
  readonly membership: Grant;
  readonly assets: Assets;
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
