import * as z from "zod";
import { type Done, done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { needAny, type Scope } from "#shared/table/scope.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { NoticeTemplate } from "./notices/notice.ts";
import { type NoticeName, noticeNames, shipped } from "./notices/shipped.ts";

const own = done.extend({
  text: z.string(),
  minimumDays: z.int().min(0),
  immediateDanger: z.boolean(),
});
const name = z.enum(noticeNames);
const schema = z.object({
  /** The template used by default when a notice is served. */
  usual: name.nullable(),
  texts: z.partialRecord(name, own),
});
export type NoticeTemplates = z.infer<typeof schema>;

const noticeTemplatesKeys = defineKey("directory", "A#notices");
export const noticeTemplatesKey = (homes: Homes): Key => noticeTemplatesKeys.key(homes, {});

/** A network's own notices, used instead of the product's. */
export const noticeTemplates = defineEntity<NoticeTemplates, typeof noticeTemplatesKeys>({
  kind: "notices",
  schema,
  schemaVersion: 1,
  at: noticeTemplatesKeys,
  ids: () => ({}),
  samples: () => [{ usual: null, texts: {} }],
});

/** A template with its owner. */
export interface NoticeText extends NoticeTemplate {
  readonly name: NoticeName;
  /** When the network adopted its own text, and who did; undefined for the product's. */
  readonly own: Done | undefined;
}
export interface Notices {
  readonly usual: NoticeName;
  readonly texts: readonly NoticeText[];
  /** Grows with every change; 0 if never changed. */
  readonly version: number;
}

/** The network's notice templates. @throws forbidden */
export async function readNotices(scope: Scope): Promise<Notices> {
  needAny(scope, "stay.close", "network.manage");
  const found = await scope.table.get(noticeTemplates, noticeTemplatesKey(scope.homes));
  return {
    // General by default: no state's law applies until someone who knows it chooses.
    usual: found?.value.usual ?? "general",
    texts: noticeNames.map((one) => {
      const changed = found?.value.texts[one];
      const { text, minimumDays, immediateDanger } = changed ?? shipped[one];
      return { name: one, text, minimumDays, immediateDanger, own: changed };
    }),
    version: found?.version ?? 0,
  };
}
