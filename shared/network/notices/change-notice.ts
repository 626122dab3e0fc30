import { invalidField } from "#shared/kernel/errors.ts";
import { FieldErrors } from "#shared/kernel/field-errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { readText, readWholeNumber } from "#shared/kernel/text.ts";
import { noticeEvents } from "#shared/records/departure/events.ts";
import {
  type NoticeTemplates,
  noticeTemplates,
  noticeTemplatesKey,
} from "#shared/records/departure/notice-templates.ts";
import { unknownPlaces } from "#shared/records/departure/notices/notice.ts";
import { isNoticeName } from "#shared/records/departure/notices/shipped.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";

interface NoticeForm {
  readonly name: string;
  readonly text: string;
  readonly minimumDays: string;
  readonly immediateDanger: boolean;
  readonly usual: boolean;
}

/**
 * The network's own text for one notice, and whether houses use it by default.
 * @throws forbidden, invalid with every field, conflict `changed` if someone else changed them since `version`
 */
export async function changeNotice(
  scope: Scope,
  input: NoticeForm & { version: number; command: string },
): Promise<void> {
  requirePermission(scope, "network.manage");
  const home = scope.homes.administration();
  const { command, ...asked } = input;
  await commit(scope, { home, verb: "changeNotice", command, asked, answers: noAnswer }, async () => {
    const { name, usual, ...said } = noticeFrom(input);
    const was = await scope.table.get(noticeTemplates, noticeTemplatesKey(scope.homes));
    if ((was?.version ?? 0) !== input.version) throw commitConflict("changed");
    const by = scope.actor.kind === "member" ? scope.actor.name : "";
    const own = { ...said, at: stamp(scope.now()), by };
    const before = was?.value.usual ?? null;
    const value: NoticeTemplates = {
      usual: usual ? name : before === name ? null : before,
      texts: { ...was?.value.texts, [name]: own },
    };
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

function noticeFrom(form: NoticeForm) {
  if (!isNoticeName(form.name)) throw invalidField("/name", "notice.unknown");
  const fields = new FieldErrors();
  const text = fields.read(
    () => readText(form.text, "/text", { most: 8000, lines: true, required: "notice.text_required" }),
    "",
  );
  const minimumDays = fields.read(
    () => readWholeNumber(form.minimumDays, "/minimumDays", { least: 0, most: 120 }),
    0,
  );
  if (minimumDays === null) fields.add("/minimumDays", "notice.days_required");
  const unknown = unknownPlaces(text);
  if (unknown.length > 0)
    fields.add("/text", "notice.unknown_place", { names: unknown.map((one) => `{${one}}`).join(", ") });
  if (text && !text.includes("{leave_by}")) fields.add("/text", "notice.leave_by", { place: "{leave_by}" });
  fields.throwIfAny();
  return {
    name: form.name,
    usual: form.usual,
    text,
    minimumDays: minimumDays ?? 0,
    immediateDanger: form.immediateDanger,
  };
}
