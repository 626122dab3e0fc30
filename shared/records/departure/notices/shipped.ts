import { california } from "./california.ts";
import { general } from "./general.ts";
import type { NoticeTemplate } from "./notice.ts";

/** The texts that come with the product, by state. One more state is one more file and one more line. */
export const shipped = { california, general } as const satisfies Record<string, NoticeTemplate>;
export type NoticeName = keyof typeof shipped;
export const noticeNames = Object.keys(shipped) as readonly NoticeName[];
