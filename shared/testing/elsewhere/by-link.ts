import { outboxMessage, sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, lines, type Sent, text, tick } from "#shared/kernel/form.ts";
import { newId } from "#shared/kernel/ids.ts";
import { consent, consentKey } from "#shared/records/consent/consent.ts";
import { disclosed, letOut, whyNot } from "#shared/records/consent/gate.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { linkKey, type PersonalLink, personalLink } from "#shared/records/door/link.ts";
import { type ComingBy, scopeByLink } from "#shared/records/door/scope-by-link.ts";
import { testEvents } from "#shared/records/test/events.ts";
import {
  type SiteCollection,
  siteCollection,
  siteCollectionKey,
  siteReads,
} from "#shared/records/test/site-collection.ts";
import type { Seen } from "#shared/records/test/test.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { requirePermission, type Scope, type World } from "#shared/table/scope.ts";
import { unchanged } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { siteMay } from "#shared/tenancy/roles.ts";
import { checkDevice, checkGiven, deviceFields, givenAt, sealedFields } from "../collection/collect.ts";
import { handOverFields } from "../laboratory/hand-over.ts";
import { type ReportSite, reportedBefore, reportSite } from "./requests.ts";

/* What a person of an outside site does who came by a personal link: read one test, and say what came of it. */

type Task = NonNullable<SiteCollection["task"]>;
type Purpose = Extract<PersonalLink["purpose"], { for: "collection" }>;
/** Which test, as the link says. */
export type AtSite = Pick<Purpose, "test" | "house" | "consent">;

/** The scope of whoever came by the link of a site. */
export const siteScope = (world: World, link: ComingBy, requestId: string): Scope =>
  scopeByLink(world, link, { kind: "gate" }, siteMay, requestId);

/** Who observed at the site, empty: nobody; and that the resident signed the site's own form. */
const beside = { observer: text({ most: 120 }), residentSigned: tick() };
const needs = "testing.by_link";
const { signed, ...device } = deviceFields;
export const siteDeviceForm = defineForm("device", needs, { ...device, ...beside, signed });
export const siteLaboratoryForm = defineForm("laboratory", needs, {
  ...sealedFields,
  ...handOverFields,
  ...beside,
  signed,
});
export const notGivenForm = defineForm("not-given", needs, {
  words: lines({ most: 1000, required: "test.words_required" }),
});

/** The test while it is this link's, under its consent as it is now. @throws forbidden, not_found, conflict (`whyNot`) */
async function standing(scope: Scope, { test, consent: under }: AtSite) {
  requirePermission(scope, needs);
  const { actor, person, homes, table, network } = scope;
  if (actor.kind !== "link" || !person) throw notFound();
  const [found, link, on] = await table.getAll([
    { entity: siteCollection, key: siteCollectionKey(homes, person, test) },
    { entity: personalLink, key: linkKey({ network, person, id: actor.id }) },
    { entity: consent, key: consentKey(homes, person, under) },
  ]);
  const task = found?.value.task;
  if (!found || !task || task.link !== actor.id || !link || link.value.withdrawn) throw notFound();
  const missing = whyNot(scope, on, siteReads);
  if (missing || !on) throw consentConflict(missing ?? "no_consent");
  return { person, home: homes.consents(person), found, task, link, on };
}

const sentBySite = "site-";

/**
 * What became of what this link sent last: `waiting` until the house has looked at it, `returned` if the site is to send it
 * again, and `repeated` if the house had taken an earlier one. Undefined: it sent nothing. @throws forbidden, not_found
 */
export async function readSaid(
  scope: Scope,
  { test }: Pick<AtSite, "test">,
): Promise<"waiting" | "taken" | "refused" | "repeated" | "returned" | undefined> {
  requirePermission(scope, needs);
  const { actor, person, homes, table } = scope;
  if (actor.kind !== "link" || !person) throw notFound();
  const [found, sent] = await Promise.all([
    table.get(siteCollection, siteCollectionKey(homes, person, test)),
    queryAll(scope, { in: below.outbox(homes.consents(person)), prefix: sentBySite }, outboxMessage),
  ]);
  if (!found) throw notFound();
  const last = sent
    .map(({ value }) => value)
    .filter(({ asks }) => asks.link === actor.id && asks.test === test)
    .sort((a, b) => b.sentAt.localeCompare(a.sentAt))[0];
  if (!last) return undefined;
  if (!last.outcome) return "waiting";
  if (last.outcome.result !== "done") return last.outcome.code === reportedBefore ? "repeated" : "refused";
  const { task } = found.value;
  // What the house took is off this page a moment later.
  if (task?.link !== actor.id) return "taken";
  return task.returned ? "returned" : "waiting";
}

/** @throws as `standing` */
export const readAtSite = async (scope: Scope, at: AtSite): Promise<Task> => (await standing(scope, at)).task;

/**
 * Whoever opens the link knows from then on who is tested, which the accounting says: once a link. @throws as `standing`
 */
export async function openAtSite(scope: Scope, at: AtSite): Promise<void> {
  const { person, home, link } = await standing(scope, at);
  const { id: command, made, of } = link.value;
  const act = { home, verb: "openAtSite", command, asked: { test: at.test }, answers: noAnswer };
  await commit(scope, act, async () => {
    const { on } = await standing(scope, at);
    const id = newId("disclosure", scope.now().epochMilliseconds);
    const toldBy = nameOfActor(made.by) ?? "";
    return {
      answer: null,
      events: [disclosed(scope, { id, person, basis: "consent" })],
      changes: letOut(scope, on, { id, what: siteReads, how: "link", toldBy, of }),
    };
  });
}

interface Reporting<F> {
  readonly at: AtSite;
  readonly command: string;
  readonly sent: F;
}

/** Sends the house what a site says. Link, consent and test are held as they were read. */
async function report(
  scope: Scope,
  verb: string,
  { at, command, sent: asked }: Reporting<object>,
  say: (task: Task) => ReportSite["said"],
): Promise<void> {
  const { home } = await standing(scope, at);
  const { house, test } = at;
  const act = { home, verb, command, asked: { test, ...asked }, answers: noAnswer };
  await commit(scope, act, async () => {
    const { found, task, link, on } = await standing(scope, at);
    const asks = { house, test, link: link.value.id, said: say(task) };
    return {
      answer: null,
      events: [eventOf(testEvents, { type: "test.reported", in: home, feed: home, subject: { test } })],
      changes: [
        ...[unchanged(found), unchanged(link), unchanged(on)],
        sendRequest(scope, home, `${sentBySite}${command}`, reportSite, asks),
      ],
    };
  });
}

const clockOf = (scope: Scope, { timeZone: zone }: Task) => ({ now: scope.now(), zone });

/** Reports a specimen on a device, as its collector saw it. @throws as `standing`; invalid with every field */
export const reportDevice = (scope: Scope, input: Reporting<Sent<typeof siteDeviceForm>>): Promise<void> =>
  report(scope, "reportDevice", input, (task) => {
    const said = siteDeviceForm.read(input.sent, (partly, errors) =>
      checkDevice(task, partly, clockOf(scope, task), errors),
    );
    const { observer, residentSigned, ...device } = said;
    const seen: Seen = { ...device, collectedAt: givenAt(said, task.timeZone) };
    return { kind: "specimen", seen, observer, residentSigned, sent: null };
  });

/** Reports a sealed specimen that went to a laboratory. @throws as `standing`; invalid with every field */
export const reportSealed = (
  scope: Scope,
  input: Reporting<Sent<typeof siteLaboratoryForm>>,
): Promise<void> =>
  report(scope, "reportSealed", input, (task) => {
    const said = siteLaboratoryForm.read(input.sent, (partly, errors) =>
      checkGiven(task, partly, clockOf(scope, task), errors),
    );
    const { observer, residentSigned, temperature, signed, laboratory, specimen, seal } = said;
    const noDevice = { lot: "", serial: "", expires: "", minutes: null, missing: [], control: false };
    const collectedAt = givenAt(said, task.timeZone);
    const seen: Seen = { ...noDevice, temperature, signed, seal, collectedAt };
    return { kind: "specimen", seen, observer, residentSigned, sent: { laboratory, specimen, seal } };
  });

/** Reports that no specimen was given, and why: how the test ends is the house's to say. @throws as `standing`; invalid */
export const reportNotGiven = (scope: Scope, input: Reporting<Sent<typeof notGivenForm>>): Promise<void> =>
  report(scope, "reportNotGiven", input, () => ({ kind: "not_given", ...notGivenForm.read(input.sent) }));

/** What a site can say: the form, and its verb. */
export const saidAtSite = {
  device: { form: siteDeviceForm, act: reportDevice },
  laboratory: { form: siteLaboratoryForm, act: reportSealed },
  "not-given": { form: notGivenForm, act: reportNotGiven },
} as const;
export type SaidAtSite = keyof typeof saidAtSite;
