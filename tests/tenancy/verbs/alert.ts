import { answerAlert, pagedScope } from "#shared/alerts/answer-alert.ts";
import { readAlert } from "#shared/alerts/read-alert.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { alert, newAlert } from "#shared/records/alert/alert.ts";
import { alertPage } from "#shared/records/alert/page.ts";
import { scopeOfMentor, scopeOfResident } from "#shared/table/member-scopes.ts";
import { create } from "#shared/table/transact.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

export const alertVerbs: Record<string, Verb> = {
  answerAlert: {
    permission: "alert.answer",
    over: (world, { id: network }, { resident: person, journey }) =>
      pagedScope(world.world, { network, person, id: "lnk_none" }, { journey }, "req"),
    tells: "alert.answered",
    run: (s, { checkIn, alertPage: page }) => answerAlert(s, { checkIn, page, command: command() }),
  },
  readAlert: {
    permission: "journey.read",
    over: (world, { members }, { journey }) =>
      scopeOfMentor(world.world, members.peer_mentor, journey, "req"),
    lists: true,
    run: async (s, { checkIn }) => (await readAlert(s, { checkIn })) ?? null,
  },
};

declare module "./kit.ts" {
  interface Things {
    alertPage: Id<"alertPage">;
  }
}

/** After their check-in, one was paged. */
export const pagedOne: Makes = async (world, { journey, resident, checkIn }) => {
  const scope = scopeOfResident(world.world, { network: world.lantern.id, journey, person: resident }, "req");
  const [at, page] = [stamp(world.clock.now()), "apg_1"] as const;
  const one = { as: "on_call", name: "Theo Alder", by: "text", at, receipt: null } as const;
  await scope.table.write([
    create(alert, { ...newAlert({ journey, checkIn, at, accompanied: false }), nextAt: null }),
    create(alertPage, { journey, checkIn, page, ...one }),
  ]);
  return { alertPage: page };
};
