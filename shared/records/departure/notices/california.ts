import type { NoticeTemplate } from "./notice.ts";
import { opening } from "./opening.ts";

/**
 * California. A draft for counsel, not advice: whether a resident of a recovery residence is a tenant, a
 * lodger or a licensee depends on the agreement and the facts, and the law follows from that. Sources: Civil
 * Code 789.3 (no lock-out), 1946.1 (30 days within the first year, 60 after) *(check)*, 1950.5 (deposit
 * within 21 days, itemized), 1980-1991 (belongings left) *(check)*, Code of Civil Procedure 1161 and 1162
 * (unlawful detainer, service). Thirty days is the cautious default; counsel may set fewer for the network's
 * agreement.
 */
export const california: NoticeTemplate = {
  state: "CA",
  minimumDays: 30,
  immediateDanger: true,
  text: `${opening}

If you do not agree and do not leave, only a court can order you to. No one may lock you out, put your things outside or shut off water, power or heat to make you leave (California Civil Code 789.3, where it applies to your stay).

If you paid a deposit, we return it or explain in writing what we kept and why, within 21 days after you leave (Civil Code 1950.5, where it applies). We store belongings you cannot take with you. Ask where, and until when.

You can talk to a lawyer or legal aid about this notice. In an emergency, call 911. For housing and services near you, call 211.`,
};
