import type { Context } from "hono";
import type * as z from "zod";
import type { SchemaName } from "#functions/copy/en/partner-fields/index.ts";
import type { WayOut } from "#shared/kernel/way-out.ts";
import type { ExampleParties } from "#shared/records/referral/payload/example.ts";
import type { Parties } from "#shared/referrals/intake/payload/check-parties.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Permission } from "#shared/tenancy/roles.ts";

/** The context of every route that needs a key. */
export interface ApiEnv {
  Variables: { requestId: string; scope: Scope; parties: Parties | undefined };
}

/** One operation of the API. */
export interface ApiRoute {
  readonly method: "get" | "post" | "put";
  /** Hono path, `:id` for a parameter. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly permission: Permission;
  /** What its answer says of a person, and why it may. `consent`: no more than the partner's view, which passed the gate. */
  readonly leaves: Extract<WayOut, "no_resident" | "sent_by_them" | "consent">;
  readonly status: 200 | 201 | 202;
  readonly answer: z.ZodType;
  readonly answerName: SchemaName;
  readonly body?: {
    readonly schema: z.ZodType;
    /** Its schema name in the OpenAPI description. */
    readonly name: SchemaName;
    /** A valid example for a given day (ISO date), between these parties. */
    readonly example: (today: string, parties?: ExampleParties) => unknown;
  };
  /** It needs to know who a consent may name (`parties`). */
  readonly names?: true;
  /** Causes of a 409 other than an earlier request with this key that is still running. */
  readonly conflicts?: string;
  readonly listed?: boolean;
  readonly keyed?: "required" | "optional";
  readonly handle: (c: Context<ApiEnv>) => Promise<Response>;
}
