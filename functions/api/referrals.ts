import type { Context } from "hono";
import * as z from "zod";
import { notFound } from "#shared/errors.ts";
import { isId } from "#shared/ids.ts";
import { giveInformation, informationPayload } from "#shared/referral/give-information.ts";
import { declineReasons } from "#shared/referral/header.ts";
import { listOwnReferrals } from "#shared/referral/list-own-referrals.ts";
import { viewStatuses, withdrawalOutcomes } from "#shared/referral/partner-view.ts";
import { exampleReferral } from "#shared/referral/payload/example.ts";
import { parseReferral } from "#shared/referral/payload/parse.ts";
import { referralPayload } from "#shared/referral/payload.ts";
import { readOwnReferral } from "#shared/referral/read-own-referral.ts";
import { submitReferral } from "#shared/referral/submit-referral.ts";
import { withdrawReferral } from "#shared/referral/withdraw-referral.ts";
import { fingerprint } from "#shared/table/fingerprint.ts";
import { answerOwnOffer } from "#shared/waitlist/answer-own-offer.ts";
import { justSent, type OwnReferral } from "#shared/waitlist/own-places.ts";
import { readJson } from "../http/body.ts";
import { idempotencyKey } from "./idempotency-key.ts";
import { pageOf } from "./page.ts";
import type { ApiEnv, ApiRoute } from "./route.ts";

const referralSchema = z
  .object({
    id: z.string(),
    number: z.string().describe("The short number to say on the phone."),
    senderReference: z.string(),
    status: z
      .enum(viewStatuses)
      .describe(
        "`received` waits for the network; `information_requested` for you, see `pause`; `waitlisted` for a bed. `accepted_with_conditions` and `accepted` hold a bed. `no_show`: nobody came, you are called within the hour. `not_shared`: the consent lets no status come back.",
      ),
    sentAt: z.string(),
    decideBy: z
      .string()
      .nullable()
      .describe(
        "When the network answers at the latest. Null while the clock stands still and once there is an answer.",
      ),
    hold: z.object({ until: z.string() }).nullable().describe("A bed is kept until then."),
    waitlist: z
      .object({
        list: z.enum(["house", "network"]),
        house: z.string().nullable().describe("The house, where your key may see it."),
        position: z
          .int()
          .nullable()
          .describe("From 1. Null for the moment in which the order is being written."),
        of: z.int().nullable(),
        since: z.string(),
      })
      .nullable()
      .describe("On which list it waits for a bed, and where."),
    offer: z
      .object({ until: z.string() })
      .nullable()
      .describe("A bed is offered and kept until then. Say yes or no before it ends; no costs no place."),
    decision: z
      .object({
        kind: z.enum(["accepted", "declined"]),
        at: z.string(),
        reason: z.enum(declineReasons).nullable(),
        wouldChange: z.string().nullable(),
        elsewhere: z.string().nullable(),
        voteReason: z.string().nullable().describe("Why the house voted so, where its vote is the reason."),
      })
      .nullable(),
    pause: z
      .object({ since: z.string(), question: z.string(), answered: z.boolean() })
      .nullable()
      .describe(
        "A question to you. The clock stands still until it is answered. `answered`: your answer is on its way.",
      ),
    pausedMinutes: z.int().describe("How long the clock stood still in questions that are answered."),
    conditions: z
      .array(z.object({ text: z.string(), met: z.boolean() }))
      .describe("What acceptance depends on. All met: accepted."),
    arrival: z.string().nullable().describe("Expected arrival, local to the house: `2026-11-25 15:00`."),
    house: z
      .object({
        id: z.string(),
        name: z.string(),
        area: z.string(),
        street: z.string(),
        phone: z.string(),
      })
      .nullable()
      .describe(
        "Where to bring the person, while a bed is held, as far as the consent lets the decision or the arrival come back and your key may see the house.",
      ),
    contactPhone: z
      .string()
      .nullable()
      .describe("Where a bed is held and `house` cannot be told: call the network and ask where to come."),
    withdrawal: z.object({ requestedAt: z.string(), outcome: z.enum(withdrawalOutcomes) }).nullable(),
    changedAt: z.string(),
  })
  .describe("A referral, as far as the person's consent lets anything go back to its sender.");

function presentReferral({ partner: _, ...view }: OwnReferral): z.infer<typeof referralSchema> {
  return view;
}

function idIn(c: Context<ApiEnv>): `ref_${string}` {
  const id = c.req.param("id");
  if (!isId("referral", id)) throw notFound();
  return id;
}

const common = { answer: referralSchema, answerName: "Referral" } as const;

/** What the person said to a bed that is offered: taken down here, carried out where the referral lies. */
function answering(noun: "acceptance" | "refusal", operationId: string, summary: string): ApiRoute {
  return {
    ...common,
    method: "put",
    path: `/v1/referrals/:id/offer-${noun}`,
    operationId,
    summary,
    permission: "offer.answer",
    status: 202,
    keyed: "optional",
    conflicts: "No bed is offered now, or the offer was answered the other way already.",
    handle: async (c) => {
      const command = idempotencyKey(c, "optional");
      const yes = noun === "acceptance";
      return c.json(
        presentReferral(await answerOwnOffer(c.var.scope, { referral: idIn(c), yes, command })),
        202,
      );
    },
  };
}

export const referralRoutes: readonly ApiRoute[] = [
  {
    ...common,
    method: "post",
    path: "/v1/referrals",
    operationId: "createReferral",
    summary: "Send a referral",
    permission: "referral.submit",
    status: 201,
    body: { schema: referralPayload, name: "ReferralToSend", example: exampleReferral },
    keyed: "required",
    handle: async (c) => {
      const command = idempotencyKey(c, "required");
      const body = await readJson(c.req.raw);
      const { scope } = c.var;
      const payload = parseReferral(body);
      const { referral, repeated } = await submitReferral(scope, {
        payload,
        command,
        bodyHash: fingerprint(body),
      });
      if (repeated) c.header("Idempotency-Replayed", "true");
      c.header("Location", `/v1/referrals/${referral.id}`);
      return c.json(presentReferral(justSent(referral)), 201);
    },
  },
  {
    ...common,
    method: "get",
    path: "/v1/referrals",
    operationId: "listReferrals",
    summary: "The referrals you sent, newest first",
    permission: "referral.submit",
    status: 200,
    listed: true,
    handle: async (c) => {
      const { items, next } = await listOwnReferrals(c.var.scope, pageOf(c));
      return c.json({ items: items.map(presentReferral), next });
    },
  },
  {
    ...common,
    method: "get",
    path: "/v1/referrals/:id",
    operationId: "getReferral",
    summary: "One referral and what became of it",
    permission: "referral.submit",
    status: 200,
    handle: async (c) => c.json(presentReferral(await readOwnReferral(c.var.scope, { referral: idIn(c) }))),
  },
  {
    ...common,
    method: "post",
    path: "/v1/referrals/:id/information",
    operationId: "giveInformation",
    summary: "Answer the question about a referral, and its clock runs on",
    permission: "referral.inform",
    status: 202,
    body: {
      schema: informationPayload,
      name: "InformationToSend",
      example: () => ({ answer: "He can come at noon, and his papers are with him." }),
    },
    keyed: "required",
    conflicts: "Or no question stands open (`not_asked`), or it has its answer (`already_answered`).",
    handle: async (c) => {
      const command = idempotencyKey(c, "required");
      const body = await readJson(c.req.raw);
      const { referral, repeated } = await giveInformation(c.var.scope, {
        referral: idIn(c),
        body,
        command,
        bodyHash: fingerprint(body),
      });
      if (repeated) c.header("Idempotency-Replayed", "true");
      return c.json(presentReferral(referral), 202);
    },
  },
  {
    ...common,
    method: "put",
    path: "/v1/referrals/:id/withdrawal",
    operationId: "withdrawReferral",
    summary: "Ask for a referral back",
    permission: "referral.withdraw",
    status: 202,
    keyed: "optional",
    handle: async (c) => {
      const command = idempotencyKey(c, "optional");
      const referral = await withdrawReferral(c.var.scope, { referral: idIn(c), command });
      return c.json(presentReferral(referral), 202);
    },
  },
  answering("acceptance", "acceptOffer", "Say yes to an offered bed"),
  answering("refusal", "refuseOffer", "Say no to an offered bed; the place on the list stays"),
];
