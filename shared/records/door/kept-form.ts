import * as z from "zod";
import { type Id, isId } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { newSecret } from "./secret.ts";

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
type KeptForm = z.infer<typeof keptForm>;

const keptFormKeys = defineKey("door/session", "F#{slot}");
const slotLength = 3;

/** How many forms of each use are kept of one member. The next takes the place of the oldest. */
export const mostKept = 20;
/**
 * A form that is still to be sent, a question that was only asked, and a form of an ended session, whose cookie opens
 * nothing: none takes the place of another use's.
 */
const keptUses = { form: "f", lookup: "q", late: "e" } as const;
export type KeptUse = keyof typeof keptUses;

/** The handle of a member's next form. It begins with its slot. */
export const newHandle = (use: KeptUse, turn: number): string =>
  `${keptUses[use]}${String(turn % mostKept).padStart(2, "0")}${newSecret().slice(slotLength)}`;

/** Where the form of a handle is kept, unless another has taken its place. */
export const keptFormKey = ({ network, member, handle }: Pick<KeptForm, "network" | "member" | "handle">) =>
  ({ pk: doors.session(network, member), sk: `F#${handle.slice(0, slotLength)}` }) satisfies Key;

/** What was typed into a form, for its page to show again. */
export const keptFormEntity = defineEntity<KeptForm, typeof keptFormKeys>({
  kind: "keptForm",
  schema: keptForm,
  schemaVersion: 1,
  at: keptFormKeys,
  ids: ({ network, member, handle }) => ({ network, member, slot: handle.slice(0, slotLength) }),
  ttl: (value) => Math.floor(Date.parse(value.until) / 1000),
  samples: (at) => [
    {
      network: at.network,
      member: "mem_1",
      handle: "f00s",
      sealed: "s",
      until: "2026-01-01T00:00:00.000Z",
    },
  ],
});

const turns = keptForm
  .pick({ network: true, member: true, until: true })
  .extend({ use: z.enum(["form", "lookup", "late"]) });
const turnKeys = defineKey("door/session", "T#{use}");

/** Counts a member's kept forms of one use: whose turn a slot is. The count is beside `data`, as with `usage`. */
export const keptTurns = defineEntity<z.infer<typeof turns>, typeof turnKeys>({
  kind: "keptTurns",
  schema: turns,
  schemaVersion: 1,
  at: turnKeys,
  ids: ({ network, member, use }) => ({ network, member, use }),
  ttl: (value) => Math.floor(Date.parse(value.until) / 1000),
  samples: (at) => [{ network: at.network, member: "mem_1", use: "form", until: "2026-01-01T00:00:00.000Z" }],
});
