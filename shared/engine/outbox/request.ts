import type * as z from "zod";
import type { Id, IdKind } from "#shared/kernel/ids.ts";

type Kept = Id<IdKind> | number | boolean | null;

/** What stays of a message that is closed: ids, numbers, yes or no. Nobody's words fit this type. */
export type Stays = { readonly [name: string]: Kept | Stays };

/** One kind of request from one home to another. */
export interface OutboxRequest<A> {
  /** Stored with each message; never reused for something else. */
  readonly kind: string;
  readonly schema: z.ZodType<A>;
  /** What stays once it is carried out or refused. All else is forgotten in the transaction that closes it. */
  forget(asks: A): Stays;
}

export const defineRequest = <A>(request: OutboxRequest<A>): OutboxRequest<A> => request;
