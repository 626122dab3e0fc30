import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import type { Packet } from "#shared/records/packet/packet.ts";
import { parts } from "#shared/records/packet/parts.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  journey: idSchema("journey"),
  stay: idSchema("stay"),
  /** In signing order; none after the stay. */
  parts: z.array(z.enum(parts)),
});
export type SelfToSign = z.infer<typeof schema>;

const selfToSignKeys = defineKey("self", "O#{stay}");

/** The documents of a stay that its resident has not signed yet. */
export const selfToSign = defineEntity<SelfToSign, typeof selfToSignKeys>({
  kind: "self.to_sign",
  schema,
  schemaVersion: 1,
  at: selfToSignKeys,
  ids: ({ journey, stay }) => ({ journey, stay }),
  samples: ({ journey }) => [{ journey, stay: "sty_1", parts: ["fees"] }],
});

export const selfToSignOf = (
  { id, journey, closed }: Stay,
  packet: Pick<Packet, "signed"> | undefined,
): SelfToSign => ({
  journey,
  stay: id,
  parts: closed ? [] : parts.filter((part) => !packet?.signed[part]),
});
