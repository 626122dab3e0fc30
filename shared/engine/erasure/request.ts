import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { done, doneInPerson } from "#shared/table/acted-by.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** How many days admissions have to answer, and how many pass between their agreement and the first door closed. */
export const days = { toAnswer: 14, toThinkAgain: 7 } as const;

/** What people are written to about: admissions when it is asked for, everybody who runs the network of the rest. */
export const noticeKinds = ["asked", "agreed", "refused", "stopped"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

const schema = z.object({
  id: idSchema("erasure"),
  state: z.enum(["asked", "agreed", "begun", "refused", "lapsed", "stopped"]),
  why: z.string(),
  /** As it stood when it was asked for: residents in the houses' beds, referrals that waited. */
  stands: z.object({ residents: z.int(), waiting: z.int() }),
  asked: doneInPerson,
  answered: doneInPerson.nullable(),
  /** Who called it off: the system, where a legal hold did. */
  stopped: done.nullable(),
  /** ISO instants: until when it waits for an answer, and when the doors close. */
  lapses: instantSchema,
  begins: instantSchema.nullable(),
  /** Who has to hear of it is still to be written to: by a message each, within a minute. */
  tell: z.enum(noticeKinds).nullable(),
  /** What the certificate's address ends with: whoever has it reads how far it is, and the certificate. */
  secret: z.string(),
  /** When the clock takes it up. */
  due: instantSchema.nullable(),
});
export type ErasureRequest = z.infer<typeof schema>;

const requestKeys = defineKey("archive", "A#erasure");
export const requestKey = (homes: Homes): Key => requestKeys.key(homes, {});

/** That a network wants to leave: the one that was asked for last. Those before are told by events. */
export const erasureRequest = defineEntity<ErasureRequest, typeof requestKeys>({
  kind: "erasure.request",
  schema,
  schemaVersion: 1,
  at: requestKeys,
  ids: () => ({}),
  due: (value) => value.due ?? undefined,
  samples: () => [
    {
      id: "era_1",
      state: "asked",
      why: "Sample",
      stands: { residents: 0, waiting: 0 },
      asked: { by: { kind: "system" }, identity: "i", at: "2026-01-01T00:00:00.000Z" },
      answered: null,
      stopped: null,
      lapses: "2026-01-15T00:00:00.000Z",
      begins: null,
      tell: null,
      secret: "s",
      due: "2026-01-15T00:00:00.000Z",
    },
  ],
});

/** Whether it may still come to an erasure, and may still be called off. */
export const isLive = ({ state }: Pick<ErasureRequest, "state">): boolean =>
  state === "asked" || state === "agreed";

export const findRequest = (scope: Scope): Promise<Stored<ErasureRequest> | undefined> =>
  scope.table.get(erasureRequest, requestKey(scope.homes));

/** @throws not_found for one of before, or of nowhere */
export async function thisRequest(scope: Scope, id: ErasureRequest["id"]): Promise<Stored<ErasureRequest>> {
  const found = await findRequest(scope);
  if (found?.value.id !== id) throw notFound();
  return found;
}
