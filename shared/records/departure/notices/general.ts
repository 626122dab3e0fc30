import type { NoticeTemplate } from "./notice.ts";
import { opening } from "./opening.ts";

/** For a state without a text of its own: it claims no statute. A draft for counsel, not advice. */
export const general: NoticeTemplate = {
  minimumDays: 30,
  immediateDanger: true,
  text: `${opening}

The law of this state may give you more time or other rights than this notice says. You can talk to a lawyer or to legal aid about it.

Your deposit, if you paid one, is returned or accounted for in writing. Belongings you cannot take are kept safe; ask where and until when. In an emergency call 911. For housing and services near you call 211.`,
};
