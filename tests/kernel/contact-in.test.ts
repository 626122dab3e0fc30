import { describe, expect, test } from "vitest";
import { hasContact } from "#shared/kernel/contact-in.ts";
import { inviteForm, roleForm } from "#shared/network/member/add-member.ts";
import { foundingForm, profileForm } from "#shared/network/network/create-network.ts";
import { partnerForm } from "#shared/network/partner/add-partner.ts";
import { houseForm } from "#shared/records/house/house-from.ts";
import { exampleReferral } from "#shared/records/referral/payload/example.ts";
import { parseReferral } from "#shared/referrals/intake/payload/parse.ts";

describe("a name is no way to reach someone", () => {
  test.each([
    "Your bank account was locked. Visit http://bank.example",
    "Your account: bank.example/login",
    "WWW.Bank",
    "ｂａｎｋ。ｃｏｍ",
    "t.co/x1",
    "Log in at 10.0.0.1",
    "Write to help@bank.example",
    "Call (512) 555-0143",
    "Call 555-0143 now",
    "Call ５１２ ５５５ ０１４３",
    "+44 20 7946 0018",
  ])("refused: %s", (name) => expect(hasContact(name)).toBe(true));

  test.each([
    "St. Mary’s House",
    "Lantern Row Homes, L.L.C.",
    "A.J.Smith",
    "House No. 12",
    "Recovery @ Home",
    "1200-1204 Elm Street",
    "Since 1998",
    "24/7 House",
    "Zoë O’Neill-Nguyễn, Ph.D.",
    "Дом 7",
  ])("kept: %s", (name) => expect(hasContact(name)).toBe(false));
});

describe("each form with a name refuses it at the field", () => {
  const bad = "Visit http://bank.example";
  test.each([
    ["a network’s", foundingForm, "name"],
    ["its legal entity’s", foundingForm, "legalEntity"],
    ["its legal entity’s, changed", profileForm, "legalEntity"],
    ["its further", profileForm, "tradeNames"],
    ["a founder’s", foundingForm, "yourName"],
    ["a member’s", inviteForm, "name"],
    ["a member’s, changed", roleForm, "name"],
    ["a partner’s", partnerForm, "name"],
    ["a house’s", houseForm, "name"],
  ] as const)("%s name", (_, form, field) => {
    const read = form.read as (sent: object) => unknown;
    try {
      read({ [field]: bad });
      expect.unreachable();
    } catch (error) {
      const { fields } = error as { fields: { pointer: string; code: string }[] };
      expect(fields).toContainEqual(
        expect.objectContaining({ pointer: `/${field}`, code: "text.contact_in_name" }),
      );
    }
  });

  test.each([
    ["/routing/program", (one: ReturnType<typeof exampleReferral>) => ({ ...one.routing, program: bad })],
    [
      "/routing/contact/name",
      (one: ReturnType<typeof exampleReferral>) => ({
        ...one.routing,
        contact: { ...one.routing.contact, name: bad },
      }),
    ],
  ])("the API’s %s", (pointer, change) => {
    const good = exampleReferral("2026-03-02");
    expect(() => parseReferral({ ...good, routing: change(good) })).toThrow(
      expect.objectContaining({
        fields: [expect.objectContaining({ pointer, code: "text.contact_in_name" })],
      }),
    );
  });
});
