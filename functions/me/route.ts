import type { Context } from "hono";
import type { SignedIn } from "#shared/journeys/access/verify-resident.ts";
import type { Scope, World } from "#shared/table/scope.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import type { Assets } from "../web/assets/load.ts";
import type { FrontEnv } from "../web/kit/front.ts";

export interface MeEnv {
  Variables: FrontEnv["Variables"];
}

/** The context of every handler of a signed-in resident. */
export interface MeContext {
  readonly c: Context<MeEnv>;
  readonly world: World;
  readonly assets: Assets;
  /** The identity that an email address signs in with. */
  identify(email: string): string;
  readonly resident: SignedIn;
  readonly scope: Scope;
}

/** A route of residents. Its scope is opened and its permission checked before the handler is called. */
export interface MeRoute {
  readonly method: "get" | "post";
  readonly path: string;
  readonly permission: Permission;
  readonly longest?: number;
  /** The pattern of the page a form is on. */
  readonly shown?: string;
  readonly opensTo?: never;
  handle(ctx: MeContext): Promise<Response>;
}

/** Routes in a resident's own scope. */
export const ofResident =
  (permission: Permission) =>
  (method: "get" | "post", path: string, handle: (ctx: MeContext) => Promise<Response>): MeRoute => ({
    method,
    path,
    permission,
    handle,
  });
