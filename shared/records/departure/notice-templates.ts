import * as z from "zod";
import type { State } from "#shared/records/house/states.ts";
import { type Done, done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
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
  samples: () => [{ texts: {} }],
});

/** A template with its owner. */
export interface NoticeText extends NoticeTemplate {
  readonly name: NoticeName;
  /** When the network adopted its own text, and who did; undefined for the product's. */
  readonly own: Done | undefined;
}
export interface Notices {
  readonly texts: readonly NoticeText[];
  /** Grows with every change; 0 if never changed. */
  readonly version: number;
}

function textOf(name: NoticeName, found: NoticeTemplates | undefined): NoticeText {
  const own = found?.texts[name];
  const { text, minimumDays, immediateDanger } = own ?? shipped[name];
  return { name, state: shipped[name].state, text, minimumDays, immediateDanger, own };
}

/** The template for a house: its state's, or the general one where no text of that state exists. */
export const templateFor = (state: State | null, found: NoticeTemplates | undefined): NoticeText =>
  textOf(noticeNames.find((one) => state !== null && shipped[one].state === state) ?? "general", found);

/** The network's notice templates. @throws forbidden */
export async function readNotices(scope: Scope): Promise<Notices> {
  requirePermission(scope, "network.manage");
  const found = await scope.table.get(noticeTemplates, noticeTemplatesKey(scope.homes));
  return { texts: noticeNames.map((one) => textOf(one, found?.value)), version: found?.version ?? 0 };
}
