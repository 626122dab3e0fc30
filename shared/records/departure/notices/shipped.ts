import { keysOf } from "#shared/kernel/keys-of.ts";
import { california } from "./california.ts";
import { general } from "./general.ts";
import type { NoticeTemplate } from "./notice.ts";

/** The templates that come with the product, by state. A new state is a new file and a line here. */
export const shipped = { california, general } as const satisfies Record<string, NoticeTemplate>;
export type NoticeName = keyof typeof shipped;
export const noticeNames: readonly NoticeName[] = keysOf(shipped);
