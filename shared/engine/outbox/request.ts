import type * as z from "zod";
import type { Id, IdKind } from "#shared/kernel/ids.ts";

type Kept = Id<IdKind> | number | boolean | null;

/** What a closed message keeps: ids, numbers, booleans. Free text does not fit this type. */
type Stays = { readonly [name: string]: Kept | Stays };

/** One kind of request from one home to another. */
export interface OutboxRequest<A> {
  /** Stored with each message; never reused for another request. */
  readonly kind: string;
  readonly schema: z.ZodType<A>;
  /**
   * What is kept once it is carried out or refused. The rest is deleted in the transaction that closes it.
   */
  forget(asks: A): Stays;
}

export const defineRequest = <A>(request: OutboxRequest<A>): OutboxRequest<A> => request;
