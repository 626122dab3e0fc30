import * as z from "zod";
import { consentAt, gateOf, gatesOf, holding, isSeenAt, residentAt } from "#shared/consents/index.ts";
import { defineForm, id, type Sent, text } from "#shared/kernel/form.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { grantsOf } from "#shared/network/index.ts";
import { type Consent, consent } from "#shared/records/consent/consent.ts";
import { whyNot } from "#shared/records/consent/gate.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { linkKey, newLink, personalLink } from "#shared/records/door/link.ts";
import { linkEvents } from "#shared/records/guest/events.ts";
import { linkConflict } from "#shared/records/guest/refusals.ts";
import { testConflict } from "#shared/records/test/refusals.ts";
import { siteReads } from "#shared/records/test/site-collection.ts";
import { linkedNow, nobodyNamed, type TestPlace } from "#shared/records/test/test.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace, unchanged } from "#shared/table/transact.ts";
import { type ActOnTest, enter, inPerson, loadTest, notTheirMentor, planOf } from "../collection/enter.ts";
import { toCollect } from "../collection/on-collection.ts";
import type { InPerson } from "../collection/walks-beside.ts";
import { unlinked } from "./linked.ts";

export const siteForm = defineForm("site-link", "testing.interpret", {
  consent: id("consent", "test.site_consent_required"),
  name: text({ most: 120, required: "test.site_name_required" }),
});

const allows = (one: Consent): boolean => one.kind === "testing_site";

/** Live consents of a test's resident that let a testing site be told, by its name. @throws not_found, forbidden */
export async function listSites(
  scope: Scope,
  at: TestPlace,
): Promise<readonly Pick<Consent, "id" | "leaves">[]> {
  houseHome(scope, at.house);
  requirePermission(scope, siteForm.needs);
  const { house, stay } = (await loadTest(scope, at)).value;
  const resident = await residentAt(scope, { house, stay });
  if (!resident.stay.confirmed) return [];
  const found = await Promise.all(
    (await gatesOf(scope, resident)).map((gate) =>
      queryAll(gate, { in: gate.homes.consents(gate.person), prefix: "C#", nothingElse: true }, consent),
    ),
  );
  return found
    .flat()
    .filter(
      (one) => allows(one.value) && isSeenAt(scope, resident, one.value) && !whyNot(scope, one, siteReads),
    )
    .map(({ value }) => value)
    .sort((a, b) => a.leaves.to.localeCompare(b.leaves.to));
}

/**
 * Makes a link by which a person of an outside site collects this one test, under a live consent that names the site. The
 * token is returned once and never stored; a repeat of the command does not return it again (undefined). It passes the
 * gate first; the link opens nothing until the test names it too. @throws not_found, forbidden, invalid, conflict
 * `test_over`, `test_collected`, `test_mentor`, `test_site_consent`, `resident_unconfirmed`, (`whyNot`)
 */
export async function linkSite(
  scope: Scope,
  { door, identity, ...input }: ActOnTest & InPerson & Sent<typeof siteForm>,
): Promise<string | undefined> {
  houseHome(scope, input.house);
  requirePermission(scope, siteForm.needs);
  const said = siteForm.read(input);
  const { house, test, command } = input;
  const { stay } = (await loadTest(scope, input)).value;
  const resident = await residentAt(scope, { house, stay });
  // A link names the person, who may still turn out to be someone else.
  if (!resident.stay.confirmed) throw linkConflict("resident_unconfirmed");
  const gate = gateOf(scope, await holding(scope, resident, said.consent));
  const { person } = gate;
  const home = gate.homes.consents(person);
  const act = { home, verb: "linkSite", command, asked: { test, ...said } };
  const answers = z.object({ link: idSchema("link"), site: z.string() });
  let token: string | undefined;
  const { answer, repeated } = await commit(gate, { ...act, answers }, async () => {
    const { value } = await loadTest(scope, input);
    toCollect(value);
    await notTheirMentor(scope, value, { door, identity });
    const found = await consentAt(scope, resident, said.consent);
    if (!allows(found.value)) throw testConflict("test_site_consent");
    const missing = whyNot(scope, found, siteReads);
    if (missing) throw consentConflict(missing);
    const made = doneNow(scope);
    const purpose = { for: "collection", consent: said.consent, house, test } as const;
    const issued = newLink(gate, { person, purpose, of: { house, stay }, made });
    token = issued.token;
    const subject = { link: issued.link.id };
    return {
      answer: { link: issued.link.id, site: found.value.leaves.to },
      events: [eventOf(linkEvents, { type: "link.created", in: home, feed: home, subject })],
      changes: [unchanged(found), create(personalLink, issued.link)],
    };
  });
  const { link, site } = answer;
  await enter(scope, input, { verb: act.verb, asked: said }, async ({ value }) => {
    toCollect(value);
    const { consent: under, name } = said;
    const made = inPerson(scope, { door, identity });
    const memberships = (await grantsOf(door, identity)).map(({ member }) => member);
    const now = {
      link,
      person,
      consent: under,
      name,
      site,
      made,
      memberships,
      returned: null,
      over: false,
      notGiven: false,
    };
    const { named, linked } = nobodyNamed(value);
    return {
      value: { site: "outside", collector: null, named, linked: [...linked, now] },
      what: { kind: "linked", name, site },
      event: { type: "test.linked" },
      also: [await notTheirMentor(scope, value, { door, identity })],
    };
  });
  return repeated ? undefined : token;
}

/**
 * Withdraws the link of an outside site, used or not: the test is the house's again, and its page closes at the next
 * request. @throws not_found, forbidden, conflict `test_no_link`, `test_mentor`
 */
export async function withdrawSite(
  scope: Scope,
  { door, identity, ...input }: ActOnTest & InPerson,
): Promise<void> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, siteForm.needs);
  const { command } = input;
  const asked = { test: input.test };
  const answers = z.object({ person: idSchema("person"), link: idSchema("link") });
  const act = { verb: "withdrawSite", command, asked };
  const { answer } = await commit(scope, { ...act, home, answers }, async () => {
    const was = await loadTest(scope, input);
    const now = linkedNow(was.value);
    if (!now) throw testConflict("test_no_link");
    const hold = await notTheirMentor(scope, was.value, { door, identity });
    const { person, link } = now;
    return { answer: { person, link }, ...planOf(scope, was, { ...unlinked(was.value, now), also: [hold] }) };
  });
  const { person, link } = answer;
  const gate = scope.atGate(person);
  const atGate = { ...act, home: gate.homes.consents(person), answers: noAnswer };
  await commit(gate, atGate, async () => {
    const found = await gate.table.get(personalLink, linkKey({ network: gate.network, person, id: link }));
    const subject = { link };
    return {
      answer: null,
      events: [eventOf(linkEvents, { type: "link.withdrawn", in: atGate.home, feed: atGate.home, subject })],
      changes: found ? [replace(personalLink, found, { ...found.value, withdrawn: doneNow(scope) })] : [],
    };
  });
}
