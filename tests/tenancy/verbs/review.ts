import { recordConsent } from "#shared/consents/record-consent.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { answerAppeal } from "#shared/residents/review/answer-appeal.ts";
import { confirmDanger, nameDanger } from "#shared/residents/review/danger.ts";
import { decideReview } from "#shared/residents/review/decide-review.ts";
import { consentsForLetter, giveLetter, readLetter } from "#shared/residents/review/letter.ts";
import { notifyDecision } from "#shared/residents/review/notify-decision.ts";
import { openReview } from "#shared/residents/review/open-review.ts";
import {
  listOwnReviews,
  listReviews,
  readOwnReview,
  readReview,
  readReviewForResident,
  readToOpen,
} from "#shared/residents/review/read-review.ts";
import { readStatement } from "#shared/residents/review/read-statement.ts";
import { appealReview, stateInReview } from "#shared/residents/review/say-handed.ts";
import { appealOwn, stateOwn } from "#shared/residents/review/say-own.ts";
import { scopeOfResident } from "#shared/table/member-scopes.ts";
import { signedConsent } from "../../consent/kit.ts";
import {
  decidedReview,
  noticedReview,
  openedReview,
  overseen,
  refusalReviewed,
  refusedTest,
} from "../../support/reviews.ts";
import { command } from "../../support/small-world.ts";
import { longHere } from "../../support/standing.ts";
import type { Makes, Things, Verb } from "./kit.ts";

const reads = { permission: "review.read", over: "house" } as const;
const manages = { permission: "review.manage", over: "house" } as const;
const gives = { permission: "disclosure.record", over: "house" } as const;

/** A resident with the same ids, in the network asked. */
const own = {
  over: (world, { id: network }, { journey, resident: person }) =>
    scopeOfResident(world.world, { network, journey, person }, "req"),
} satisfies Partial<Verb>;

const at = ({ house, review }: Things) => ({ house, review, command: command() });
const statement = { strengths: "I work", words: "I was ill", support: "Ona Rook" };
const appeal = { words: "Ask Ona Rook" };

const decides = {
  permission: "review.decide",
  over: "house",
  run: (s, it, world) =>
    decideReview(s, {
      ...at(it),
      ...decidedReview,
      door: world.world.openDoor("web"),
      person: longHere("reviews"),
    }),
} satisfies Verb;

export const reviewVerbs: Record<string, Verb> = {
  listReviews: { ...reads, run: (s, { house }) => listReviews(s, { house }) },
  readReview: { ...reads, run: (s, it) => readReview(s, at(it)) },
  readToOpen: { ...manages, run: (s, { house, refused }) => readToOpen(s, { house, test: refused }) },
  readReviewForResident: { ...manages, run: (s, it) => readReviewForResident(s, at(it)) },
  consentsForLetter: {
    permission: "consent.read",
    over: "house",
    run: (s, { house, stay }) => consentsForLetter(s, { house, stay }),
  },
  readLetter: { ...gives, run: (s, it) => readLetter(s, { ...at(it), consent: it.forCourt }) },
  listOwnReviews: { ...own, permission: "self.read", lists: true, run: (s) => listOwnReviews(s) },
  openReview: {
    ...manages,
    tells: "review.opened",
    run: (s, { house, refused }) =>
      openReview(s, { house, test: refused, ...openedReview, identity: "opens", command: command() }),
  },
  stateInReview: {
    ...manages,
    tells: "review.stated",
    run: (s, it) => stateInReview(s, { ...at(it), ...statement }),
  },
  stateOwn: {
    ...own,
    permission: "self.read",
    tells: "review.said",
    run: (s, { review }) => stateOwn(s, { review, ...statement, command: command() }),
  },
  readOwnReview: {
    ...own,
    permission: "self.read",
    run: (s, { review }) => readOwnReview(s, { review }),
  },
  readStatement: {
    permission: "review.decide",
    over: "house",
    tells: "review.read",
    run: (s, it) => readStatement(s, at(it)),
  },
  nameDanger: {
    ...manages,
    tells: "review.danger_named",
    run: (s, it) => nameDanger(s, { ...at(it), words: "A knife was drawn", identity: "names" }),
  },
  confirmDanger: {
    permission: "review.decide",
    over: "house",
    tells: "review.danger_confirmed",
    run: (s, it, world) =>
      confirmDanger(s, {
        ...at(it),
        ...{ named: stamp(s.now()), agreed: true, door: world.world.openDoor("web") },
        person: longHere("confirms"),
      }),
  },
  decideReview: { ...decides, tells: "review.decided" },
  "decideReview (of a case)": { ...decides, tells: "departure.review_answered review.decided" },
  notifyDecision: {
    ...manages,
    tells: "review.noticed",
    run: (s, it, world) => notifyDecision(s, { ...at(it), ...noticedReview(world.today()) }),
  },
  appealReview: {
    ...manages,
    tells: "review.appealed",
    run: (s, it) => appealReview(s, { ...at(it), ...appeal }),
  },
  appealOwn: {
    ...own,
    permission: "self.read",
    tells: "review.said",
    run: (s, { review }) => appealOwn(s, { review, ...appeal, command: command() }),
  },
  answerAppeal: {
    ...manages,
    tells: "review.appeal_answered",
    run: (s, it, world) =>
      answerAppeal(s, {
        ...at(it),
        identity: world.lantern.members.house_staff.identity,
        result: "sent_back",
        words: "Hear them again",
      }),
  },
  giveLetter: {
    ...gives,
    tells: "disclosure.recorded review.letter_given",
    run: (s, it) => giveLetter(s, { ...at(it), consent: it.forCourt }),
  },
};

declare module "./kit.ts" {
  interface Things {
    /** A test that was refused, without a review. */
    refused: Id<"test">;
    review: Id<"review">;
    /** A consent for a court, under which a letter was given. */
    forCourt: Id<"consent">;
  }
}

export const reviewedStay: Makes = async (world, { house, stay }) => {
  await overseen(world);
  const { house_staff: staff, house_manager } = world.lantern.members;
  const refused = await refusedTest(world, { house, stay }, staff);
  const review = await refusalReviewed(world, { house, stay }, staff);
  const manager = world.as(house_manager, house);
  const { consent: forCourt } = await recordConsent(manager, {
    ...{ house, stay, ...signedConsent, kind: "court", recipient: "Invented County Court" },
    what: ["participation", "test_results"],
    command: command(),
  });
  await giveLetter(manager, { house, review, consent: forCourt, command: command() });
  return { refused, review, forCourt };
};
