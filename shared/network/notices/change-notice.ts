import { choice, defineForm, lines, type Sent, tick, wholeNumber } from "#shared/kernel/form.ts";
import { noticeEvents } from "#shared/records/departure/events.ts";
import {
  type NoticeTemplates,
  noticeTemplates,
  noticeTemplatesKey,
} from "#shared/records/departure/notice-templates.ts";
import { openPlaces } from "#shared/records/departure/notices/notice.ts";
import { noticeNames } from "#shared/records/departure/notices/shipped.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";

export const templateForm = defineForm("notice", "network.manage", {
  name: choice(noticeNames, "notice.unknown"),
  text: lines({ most: 8000, required: "notice.text_required" }),
  minimumDays: wholeNumber({ least: 0, most: 120 }, "notice.days_required"),
  immediateDanger: tick(),
});

/**
 * The network's own text for one notice.
 * @throws forbidden, invalid with every field, conflict `changed` if someone else changed them since `version`
 */
export async function changeNotice(
  scope: Scope,
  input: Sent<typeof templateForm> & { version: number; command: string },
): Promise<void> {
  requirePermission(scope, templateForm.needs);
  const home = scope.homes.administration();
  const { command, ...asked } = input;
  await commit(scope, { home, verb: "changeNotice", command, asked, answers: noAnswer }, async () => {
    const { name, ...said } = templateForm.read(input, ({ text, immediateDanger }, errors) => {
      if (!text) return;
      const unknown = openPlaces(text);
      if (unknown.length > 0)
        errors.add("/text", "notice.unknown_place", { names: unknown.map((one) => `{${one}}`).join(", ") });
      if (!text.includes("{leave_by}")) errors.add("/text", "notice.leave_by", { place: "{leave_by}" });
      if (immediateDanger && !text.includes("{danger}"))
        errors.add("/text", "notice.danger", { place: "{danger}" });
    });
    const was = await scope.table.get(noticeTemplates, noticeTemplatesKey(scope.homes));
    if ((was?.version ?? 0) !== input.version) throw commitConflict("changed");
    const own = { ...said, ...doneNow(scope) };
    const value: NoticeTemplates = { texts: { ...was?.value.texts, [name]: own } };
    return {
      answer: null,
      events: [
        eventOf(noticeEvents, {
          type: "notice.changed",
          in: home,
          feed: home,
          subject: { network: scope.network },
          data: { notice: name },
        }),
      ],
      changes: [was ? replace(noticeTemplates, was, value) : create(noticeTemplates, value)],
    };
  });
}
