import { revokeConsent } from "#shared/consents/index.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { choice, defineForm, email, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { alumniQuestions } from "#shared/records/alumnus/check-in.ts";
import { alumniEvents } from "#shared/records/alumnus/events.ts";
import { consent, consentKey, isLive } from "#shared/records/consent/consent.ts";
import type { PersonalLink } from "#shared/records/door/link.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { openScope, requirePermission, type Scope, type World } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import { alumniLinkMay } from "#shared/tenancy/roles.ts";
import { keepAnswers, keepGuideAnswer } from "./requests.ts";

/* What an alumnus answers by link. It goes where no house reads it, by a request that holds their consent. */

export const alumniForm = defineForm("alumni-check-in", "alumni.answer", alumniQuestions);
export const guideForm = defineForm("alumni-guide", "alumni.answer", {
  is: choice(["yes", "no"], "alumni.answer_required"),
  email: email(),
});

export type AlumniPurpose = Extract<PersonalLink["purpose"], { for: "alumni" | "alumni_guide" }>;

/** The scope of an alumnus who came by a link, and what it is for. @throws not_found */
export function alumniScope(
  world: World,
  { network, person, id, purpose }: PersonalLink,
  requestId: string,
): { readonly scope: Scope; readonly purpose: AlumniPurpose } {
  if (purpose.for !== "alumni" && purpose.for !== "alumni_guide") throw notFound();
  const { journey } = purpose;
  const actor = { kind: "link", id } as const;
  const permissions = alumniLinkMay;
  return {
    scope: openScope(world, { kind: "resident", network, journey, person, actor, permissions, requestId }),
    purpose,
  };
}

/** Whether the link still stands: under a consent that is live. @throws not_found, forbidden */
export async function readByLink(scope: Scope, { consent: id }: AlumniPurpose): Promise<Journey> {
  requirePermission(scope, "alumni.answer");
  const { person } = scope;
  const under = person && (await scope.table.get(consent, consentKey(scope.homes, person, id)));
  if (!under || !isLive(under.value, scope.now())) throw notFound();
  return (await inJourney(scope)).journey;
}

/** How they are: one answer a link, however often it is sent. @throws not_found, forbidden, invalid */
export async function answerByLink(
  scope: Scope,
  { purpose, ...sent }: Sent<typeof alumniForm> & { readonly purpose: AlumniPurpose },
): Promise<void> {
  if (purpose.for !== "alumni") throw notFound();
  const answers = alumniForm.read(sent);
  const { journey, consent: under, days } = purpose;
  await send(scope, purpose, { verb: "answerByLink", told: "alumni.answered", asked: answers }, (person) => {
    const asks = { journey, person, consent: under, days, answers, at: stamp(scope.now()) };
    return sendRequest(scope, scope.homes.exchange(journey), `alumni-${days}-${under}`, keepAnswers, asks);
  });
}

/** Whether they would like to be a mentor. @throws not_found, forbidden, invalid */
export async function answerGuideByLink(
  scope: Scope,
  { purpose, ...sent }: Sent<typeof guideForm> & { readonly purpose: AlumniPurpose },
): Promise<void> {
  if (purpose.for !== "alumni_guide") throw notFound();
  const said = guideForm.read(sent, ({ is, email: to }, errors) => {
    if (is === "yes" && to === null) errors.add("/email", "text.email_required");
  });
  const { journey, consent: under } = purpose;
  await send(
    scope,
    purpose,
    { verb: "answerGuideByLink", told: "alumni.guide_answered", asked: said },
    (person) => {
      const to = said.is === "yes" ? (said.email ?? "") : "";
      const asks = { journey, person, consent: under, said: said.is, email: to, at: stamp(scope.now()) };
      return sendRequest(scope, scope.homes.exchange(journey), `guide-${idOf(scope)}`, keepGuideAnswer, asks);
    },
  );
}

/** They want no more of it: the consent ends, and all that waits with it. @throws not_found, forbidden */
export async function stopByLink(
  scope: Scope,
  { purpose }: { readonly purpose: AlumniPurpose },
): Promise<void> {
  const { journey, consent: under } = purpose;
  await send(
    scope,
    purpose,
    { verb: "stopByLink", told: "alumni.ended", asked: { stop: true } },
    (person) => {
      const asks = { person, journey, consent: under, at: stamp(scope.now()) };
      return sendRequest(scope, scope.homes.exchange(journey), `stop-${under}`, revokeConsent, asks);
    },
  );
}

const idOf = ({ actor }: Scope): string => {
  if (actor.kind !== "link") throw notFound();
  return actor.id;
};

/** The link is the command: it is answered once, and stops once, also after an answer. */
async function send(
  scope: Scope,
  purpose: AlumniPurpose,
  {
    told,
    ...what
  }: {
    readonly verb: string;
    readonly told: "alumni.answered" | "alumni.guide_answered" | "alumni.ended";
    readonly asked: object;
  },
  request: (person: NonNullable<Scope["person"]>) => Change,
): Promise<void> {
  requirePermission(scope, "alumni.answer");
  const { journey } = purpose;
  const home = scope.homes.exchange(journey);
  const command = told === "alumni.ended" ? `${idOf(scope)}-stop` : idOf(scope);
  const act = { home, command, answers: noAnswer, ...what };
  await commit(scope, act, async () => {
    await readByLink(scope, purpose);
    const { still } = await inJourney(scope);
    const { person } = scope;
    if (!person) throw notFound();
    return {
      answer: null,
      events: [eventOf(alumniEvents, { type: told, in: home, feed: home, subject: { journey } })],
      changes: [still, request(person)],
    };
  });
}
