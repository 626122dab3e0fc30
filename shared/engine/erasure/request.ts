import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { done, doneInPerson } from "#shared/table/acted-by.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** Days for admissions to answer, and days between their agreement and the closing of the doors. */
export const days = { toAnswer: 14, toThinkAgain: 7 } as const;

/** Notices to send: admissions are told of the request, all network staff of the rest. */
export const noticeKinds = ["asked", "agreed", "refused", "stopped"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

const schema = z.object({
  id: idSchema("erasure"),
  state: z.enum(["asked", "agreed", "begun", "refused", "lapsed", "stopped"]),
  why: z.string(),
  /** At the time of the request: occupied beds and open referrals. */
  stands: z.object({ residents: z.int(), waiting: z.int() }),
  asked: doneInPerson,
  answered: doneInPerson.nullable(),
  /** When others may approve it; null if there is an independent second person. */
  opens: instantSchema.nullable(),
  /** Who canceled it: the system for a legal hold. */
  stopped: done.nullable(),
  /** ISO instants: when an unanswered request lapses, and when the doors close. */
  lapses: instantSchema,
  begins: instantSchema.nullable(),
  /** The notice still to be sent, as one message per recipient, within a minute. */
  tell: z.enum(noticeKinds).nullable(),
  /** The secret in the certificate's address: it gives access to the progress and the certificate. */
  secret: z.string(),
  /** When the clock runs it next. */
  due: instantSchema.nullable(),
});
export type ErasureRequest = z.infer<typeof schema>;

const requestKeys = defineKey("archive", "A#erasure");
export const requestKey = (homes: Homes): Key => requestKeys.key(homes, {});

/** The latest request of a network to leave. Earlier ones are in the events. */
export const erasureRequest = defineEntity<ErasureRequest, typeof requestKeys>({
  kind: "erasure.request",
  schema,
  schemaVersion: 2,
  upgrade: (data) => ({ opens: null, ...data }),
  at: requestKeys,
  ids: () => ({}),
  due: (value) => value.due ?? undefined,
  // A network that leaves does nothing else.
  dueFirst: true,
  samples: () => [
    {
      id: "era_1",
      state: "asked",
      why: "Sample",
      stands: { residents: 0, waiting: 0 },
      asked: { by: { kind: "system" }, identity: "i", at: "2026-01-01T00:00:00.000Z" },
      answered: null,
      opens: null,
      stopped: null,
      lapses: "2026-01-15T00:00:00.000Z",
      begins: null,
      tell: null,
      secret: "s",
      due: "2026-01-15T00:00:00.000Z",
    },
  ],
});

/** Whether it may still lead to an erasure, and can still be canceled. */
export const isLive = ({ state }: Pick<ErasureRequest, "state">): boolean =>
  state === "asked" || state === "agreed";

export const findRequest = (scope: Scope): Promise<Stored<ErasureRequest> | undefined> =>
  scope.table.get(erasureRequest, requestKey(scope.homes));

/** @throws not_found for an earlier or unknown request */
export async function thisRequest(scope: Scope, id: ErasureRequest["id"]): Promise<Stored<ErasureRequest>> {
  const found = await findRequest(scope);
  if (found?.value.id !== id) throw notFound();
  return found;
}
