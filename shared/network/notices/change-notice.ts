import { conflict, invalidField } from "#shared/kernel/errors.ts";
import { FieldErrors } from "#shared/kernel/field-errors.ts";
import { readText, readWholeNumber } from "#shared/kernel/text.ts";
import {
  type NoticeTemplates,
  noticeTemplates,
  noticeTemplatesKey,
} from "#shared/records/departure/notice-templates.ts";
import { unknownPlaces } from "#shared/records/departure/notices/notice.ts";
import { isNoticeName } from "#shared/records/departure/notices/shipped.ts";
import { commit } from "#shared/table/commit.ts";
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
  await commit(scope, { home, command, asked }, async () => {
    const { name, usual, ...said } = noticeFrom(input);
    const was = await scope.table.get(noticeTemplates, noticeTemplatesKey(scope.homes));
    if ((was?.version ?? 0) !== input.version) throw conflict("changed");
    const by = scope.actor.kind === "member" ? scope.actor.name : "";
    const own = { ...said, at: scope.now().toString(), by };
    const before = was?.value.usual ?? null;
    const value: NoticeTemplates = {
      usual: usual ? name : before === name ? null : before,
      texts: { ...was?.value.texts, [name]: own },
    };
    return {
      answer: null,
      events: [
        {
          type: "notice.changed",
          in: home,
          feed: home,
          subject: { network: scope.network },
          data: { notice: name },
        },
      ],
      changes: [was ? replace(noticeTemplates, was, value) : create(noticeTemplates, value)],
    };
  });
}

function noticeFrom(form: NoticeForm) {
  if (!isNoticeName(form.name)) throw invalidField("/name", "unknown", "That notice doesn’t exist.");
  const fields = new FieldErrors();
  const text = fields.read(
    () => readText(form.text, "/text", { most: 8000, lines: true, required: "Enter the notice text." }),
    "",
  );
  const minimumDays = fields.read(
    () => readWholeNumber(form.minimumDays, "/minimumDays", { least: 0, most: 120 }),
    0,
  );
  if (minimumDays === null) fields.add("/minimumDays", "required", "Enter the minimum days’ notice.");
  const unknown = unknownPlaces(text);
  if (unknown.length > 0)
    fields.add("/text", "unknown_place", `Unknown placeholder: {${unknown.join("}, {")}}.`);
  if (text && !text.includes("{leave_by}"))
    fields.add("/text", "leave_by", "Include {leave_by}, the move-out deadline.");
  fields.throwIfAny();
  return {
    name: form.name,
    usual: form.usual,
    text,
    minimumDays: minimumDays ?? 0,
    immediateDanger: form.immediateDanger,
  };
}
