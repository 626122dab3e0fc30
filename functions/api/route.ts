import type { Context } from "hono";
import type * as z from "zod";
import type { Permission } from "#shared/tenancy/roles.ts";
import type { Scope } from "#shared/tenancy/scope.ts";

/** What every keyed route finds in its context. */
export interface ApiEnv {
  Variables: { requestId: string; scope: Scope };
}

/** One operation of the API: what it is called, what it needs, what it takes and gives, and what it does. */
export interface ApiRoute {
  readonly method: "get" | "post" | "put";
  /** As Hono has it, `:id` for a parameter. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly permission: Permission;
  readonly status: 200 | 201 | 202;
  readonly answer: z.ZodType;
  readonly answerName: string;
  readonly body?: z.ZodType;
  /** What a 409 of it means, where it has one of its own. */
  readonly conflict?: string;
  readonly listed?: boolean;
  readonly keyed?: "required" | "optional";
  readonly handle: (c: Context<ApiEnv>) => Promise<Response>;
}
