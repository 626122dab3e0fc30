import { conflict, invalidField } from "#shared/errors.ts";
import { Gather } from "#shared/gather.ts";
import { commit } from "#shared/table/commit.ts";
import { create, replace } from "#shared/table/transact.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { wholeNumber, words } from "#shared/words.ts";
import { unknownPlaces } from "./notices/notice.ts";
import { isNoticeName } from "./notices/shipped.ts";
import { type NoticePapers, noticePapers, papersKey } from "./papers.ts";

interface NoticeForm {
  readonly name: string;
  readonly text: string;
  readonly minimumDays: string;
  readonly immediateDanger: boolean;
  readonly usual: boolean;
}

/**
 * The network's own words for one notice, and whether that one stands first.
 * @throws forbidden, invalid with every field, conflict `changed` where somebody else changed them since `version`
 */
export async function changeNotice(
  scope: Scope,
  input: NoticeForm & { version: number; command: string },
): Promise<void> {
  need(scope, "network.manage");
  const home = scope.homes.administration();
  const { command, ...asked } = input;
  await commit(scope, { home, command, asked }, async () => {
    const { name, usual, ...said } = noticeFrom(input);
    const was = await scope.table.get(noticePapers, papersKey(scope.homes));
    if ((was?.version ?? 0) !== input.version) throw conflict("changed");
    const by = scope.actor.kind === "member" ? scope.actor.name : "";
    const own = { ...said, at: scope.now().toString(), by };
    const before = was?.value.usual ?? null;
    const value: NoticePapers = {
      usual: usual ? name : before === name ? null : before,
      texts: { ...was?.value.texts, [name]: own },
    };
    return {
      answer: null,
      events: [{ type: "notice.changed", in: home, feed: home, subject: {}, data: { notice: name } }],
      changes: [was ? replace(noticePapers, was, value) : create(noticePapers, value)],
    };
  });
}

function noticeFrom(form: NoticeForm) {
  if (!isNoticeName(form.name)) throw invalidField("/name", "unknown", "There is no such notice.");
  const fields = new Gather();
  const text = fields.take(
    () => words(form.text, "/text", { most: 8000, lines: true, required: "What does the notice say?" }),
    "",
  );
  const minimumDays = fields.take(
    () => wholeNumber(form.minimumDays, "/minimumDays", { least: 0, most: 120 }),
    0,
  );
  if (minimumDays === null) fields.say("/minimumDays", "required", "How many days, at least?");
  const unknown = unknownPlaces(text);
  if (unknown.length > 0)
    fields.say("/text", "unknown_place", `Nothing can be filled in for {${unknown.join("}, {")}}.`);
  if (text && !text.includes("{leave_by}"))
    fields.say("/text", "leave_by", "The notice says by which day: {leave_by}.");
  fields.settle();
  return {
    name: form.name,
    usual: form.usual,
    text,
    minimumDays: minimumDays ?? 0,
    immediateDanger: form.immediateDanger,
  };
}
