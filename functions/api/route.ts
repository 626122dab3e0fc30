import type { Context } from "hono";
import type * as z from "zod";
import type { Scope } from "#shared/table/scope.ts";
import type { Permission } from "#shared/tenancy/roles.ts";

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
  readonly body?: {
    readonly schema: z.ZodType;
    /** Its name among the description's schemas. */
    readonly name: string;
    /** One that works as it stands on a day (ISO date). */
    readonly example: (today: string) => unknown;
  };
  /** What a 409 says beside that the first request with this key is still running. */
  readonly conflicts?: string;
  readonly listed?: boolean;
  readonly keyed?: "required" | "optional";
  readonly handle: (c: Context<ApiEnv>) => Promise<Response>;
}
