import { describe, expect, test } from "vitest";
import { type NotificationKind, notificationKinds } from "#shared/records/notification/kinds.ts";
import { emailOf, happens, pass } from "./kit.ts";

/** Everyone who is named, and every word written about them, in what `happens` does. */
const personal =
  /Theo|Wagtail|Wren|Abel|Linus|Bracken|Iris|Plover|Larkfield|Ansel|Opal|Delphine|555-|Three nights|Rule 4|Bikes/;

const care = ["admissions"];
const all = ["admissions", "house_manager", "house_staff"];
/** Who may be told each kind, written a second time; whoever did it is not told. */
const told: Readonly<Record<NotificationKind, readonly string[]>> = {
  referral_arrived: care,
  referral_routed: ["house_manager", "house_staff"],
  due_soon: all,
  overdue: all,
  answered: all,
  withdrawn: all,
  inquiry: care,
  hold_ending: all,
  arrival_today: [...all, "clinician", "peer_mentor", "supervisor"],
  no_show: ["admissions", "house_manager"],
  notice_served: care,
  review_asked: care,
  agreement_ending: ["network_admin"],
  breach_due: ["network_admin"],
  emergency_opened: ["admissions", "network_admin"],
  message_waiting: ["peer_mentor"],
  test_asked: ["admissions"],
  test_opened: ["house_staff"],
  review_waiting: ["admissions", "house_manager"],
};

describe.each(notificationKinds)("%s", (kind) => {
  test("is emailed once to each member who may know it, with a link and without a personal word", async () => {
    const { world, about } = await happens[kind]();
    await pass(world, 1);
    await pass(world, 1);
    const mails = (await world.mailed("notification")).filter(({ text }) => text.includes(about));
    const { members } = world.lantern;
    const own = mails.filter(({ subject }) => says[kind].test(subject));
    expect(own.map(({ to }) => to).sort()).toEqual(
      told[kind].map((role) => emailOf(members[role as keyof typeof members])).sort(),
    );
    for (const { subject, text } of await world.mailed("notification")) {
      expect(`${subject}\n${text}`).not.toMatch(personal);
      expect(text).toMatch(/https:\/\/porchlight\.example\/\S+/);
    }
  });
});

const says: Readonly<Record<NotificationKind, RegExp>> = {
  referral_arrived: /arrived in the inbox/,
  referral_routed: /was sent to Juniper House/,
  due_soon: /needs a decision within two hours/,
  overdue: /is overdue/,
  answered: /answered about/,
  withdrawn: /was withdrawn/,
  inquiry: /New inquiry Q-/,
  hold_ending: /bed hold for R-\d+ ends/,
  arrival_today: /is expected today/,
  no_show: /No-show for/,
  notice_served: /notice was served/,
  review_asked: /review was requested/,
  emergency_opened: /Emergency access .* was opened/,
  message_waiting: /a new message/,
  test_asked: /Another house asks for your help/,
  test_opened: /Something in your house needs you/,
  review_waiting: /needs your decision/,
  breach_due: /breach register is due/,
  agreement_ending: /agreement’s term is ending/,
};
