import type { Context } from "hono";
import { notFound } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { isId } from "#shared/kernel/ids.ts";
import { exampleReferral } from "#shared/records/referral/payload/example.ts";
import { referralPayload } from "#shared/records/referral/payload.ts";
import { parseReferral } from "#shared/referrals/intake/payload/parse.ts";
import { submitReferral } from "#shared/referrals/intake/submit-referral.ts";
import { answerOwnOffer } from "#shared/referrals/partner/answer-own-offer.ts";
import { giveInformation, informationPayload } from "#shared/referrals/partner/give-information.ts";
import { listOwnReferrals } from "#shared/referrals/partner/list-own-referrals.ts";
import { justSent } from "#shared/referrals/partner/own-places.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { withdrawReferral } from "#shared/referrals/partner/withdraw-referral.ts";
import { readJson } from "../http/body.ts";
import { idempotencyKey } from "./idempotency-key.ts";
import { pageOf } from "./page.ts";
import { presentReferral, referralSchema } from "./referral-view.ts";
import type { ApiEnv, ApiRoute } from "./route.ts";

function idIn(c: Context<ApiEnv>): `ref_${string}` {
  const id = c.req.param("id");
  if (!isId("referral", id)) throw notFound();
  return id;
}

const common = { answer: referralSchema, answerName: "Referral" } as const;

/** The person's answer to an offered bed: recorded here, carried out in the house. */
function answering(
  noun: "acceptance" | "refusal",
  operationId: string,
  summary: string,
  description: string,
): ApiRoute {
  return {
    ...common,
    method: "put",
    path: `/v1/referrals/:id/offer-${noun}`,
    operationId,
    summary,
    description,
    permission: "offer.answer",
    leaves: "consent",
    status: 202,
    keyed: "optional",
    conflicts: "There is no open offer, or it was already answered the other way.",
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
    description: "The network receives it within seconds. The response is the referral as you will see it.",
    permission: "referral.submit",
    leaves: "sent_by_them",
    status: 201,
    body: { schema: referralPayload, name: "ReferralToSend", example: exampleReferral },
    keyed: "required",
    names: true,
    handle: async (c) => {
      const command = idempotencyKey(c, "required");
      const body = await readJson(c.req.raw);
      const { scope, parties } = c.var;
      if (!parties) throw new Error("The door read no parties");
      const payload = parseReferral(body);
      const { referral, repeated } = await submitReferral(scope, {
        payload,
        parties,
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
    summary: "List the referrals you sent, newest first",
    description: "Referrals sent with any key of your organization.",
    permission: "referral.submit",
    leaves: "consent",
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
    summary: "Get one referral and its status",
    description: "What you see depends on the consent.",
    permission: "referral.submit",
    leaves: "consent",
    status: 200,
    handle: async (c) => c.json(presentReferral(await readOwnReferral(c.var.scope, { referral: idIn(c) }))),
  },
  {
    ...common,
    method: "post",
    path: "/v1/referrals/:id/information",
    operationId: "giveInformation",
    summary: "Answer the question about a referral and restart its clock",
    description:
      "For a referral with the status `information_requested`. The clock runs again when the answer is delivered.",
    permission: "referral.inform",
    leaves: "consent",
    status: 202,
    body: {
      schema: informationPayload,
      name: "InformationToSend",
      example: () => ({ answer: "He can arrive at noon and will bring his ID." }),
    },
    keyed: "required",
    conflicts: "There is no open question (`not_asked`), or it was already answered (`already_answered`).",
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
    summary: "Withdraw a referral",
    description:
      "It takes effect if it reaches the house before the person moves in: the outcome is `done`, otherwise `too_late`, or `not_shared` if the consent does not allow a status.",
    permission: "referral.withdraw",
    leaves: "consent",
    status: 202,
    keyed: "optional",
    handle: async (c) => {
      const command = idempotencyKey(c, "optional");
      const referral = await withdrawReferral(c.var.scope, { referral: idIn(c), command });
      return c.json(presentReferral(referral), 202);
    },
  },
  answering(
    "acceptance",
    "acceptOffer",
    "Accept an offered bed",
    "The person takes the bed. The house learns of it within seconds.",
  ),
  answering(
    "refusal",
    "refuseOffer",
    "Decline an offered bed and keep the waitlist position",
    "The person does not take this bed, and waits on.",
  ),
];
