import * as z from "zod";
import { type Id, isId } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const id = <K extends "network" | "member">(kind: K) => z.custom<Id<K>>((value) => isId(kind, value));

const keptForm = z.object({
  network: id("network"),
  member: id("member"),
  handle: z.string(),
  /** What was typed, compressed and encrypted for this member's identity and one page. */
  sealed: z.string(),
  /** ISO instant. */
  until: instantSchema,
});
export type KeptForm = z.infer<typeof keptForm>;

const keptFormKeys = defineKey("door/session", "F#{handle}");

/** What was typed into a form, for its page to show again. */
export const keptFormEntity = defineEntity<KeptForm, typeof keptFormKeys>({
  kind: "keptForm",
  schema: keptForm,
  schemaVersion: 1,
  at: keptFormKeys,
  ids: ({ network, member, handle }) => ({ network, member, handle }),
  ttl: (value) => Math.floor(Date.parse(value.until) / 1000),
  samples: (at) => [
    {
      network: at.network,
      member: "mem_1",
      handle: "f",
      sealed: "s",
      until: "2026-01-01T00:00:00.000Z",
    },
  ],
});
