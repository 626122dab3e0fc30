import type { NoticeTemplate } from "./notice.ts";
import { opening } from "./opening.ts";

/** For a state without its own text: it cites no statute. A draft for an attorney, not advice. */
export const general: NoticeTemplate = {
  state: null,
  minimumDays: 30,
  immediateDanger: true,
  text: `${opening}

State law may give you more time or other rights than this notice says. You can talk to a lawyer or legal aid about it.

If you paid a deposit, we return it or explain in writing what we kept and why. We store belongings you cannot take with you. Ask where, and until when. In an emergency, call 911. For housing and services near you, call 211.`,
};
