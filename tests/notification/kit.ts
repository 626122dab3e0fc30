import { takeCallInHouse } from "#shared/inquiries/take-call.ts";
import { sendMessage } from "#shared/journeys/messages/send-message.ts";
import { recordAgreement } from "#shared/network/agreement/record-agreement.ts";
import { recordBreach } from "#shared/network/breach/record-breach.ts";
import { chooseNotifications } from "#shared/network/notification/choose-notifications.ts";
import { type NotificationKind, notificationKinds } from "#shared/records/notification/kinds.ts";
import { changeArrival } from "#shared/referrals/arrival/change-arrival.ts";
import { markNoShow } from "#shared/referrals/arrival/mark-no-show.ts";
import { requestInformation } from "#shared/referrals/decisions/request-information.ts";
import { giveInformation } from "#shared/referrals/partner/give-information.ts";
import { withdrawReferral } from "#shared/referrals/partner/withdraw-referral.ts";
import { askReview } from "#shared/residents/departure/review-decision.ts";
import { openEmergency } from "#shared/residents/emergency/open-emergency.ts";
import { stateInReview } from "#shared/residents/review/say-handed.ts";
import { type Membership, scopeOfEmergencies, scopeOfStaff } from "#shared/table/member-scopes.ts";
import { orderTest } from "#shared/testing/collection/order-test.ts";
import { nameCollector } from "#shared/testing/elsewhere/name-collector.ts";
import { leaving } from "../departure/kit.ts";
import { walking } from "../support/beside.ts";
import { tickToRest } from "../support/clock.ts";
import { atJuniper } from "../support/referral-kit.ts";
import { refusalReviewed } from "../support/reviews.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { inPerson, orderedTest } from "../support/tests.ts";

/** Lets time pass, and what follows from it. */
export async function pass(world: SmallWorld, minutes: number): Promise<void> {
  await world.drain();
  world.clock.pass({ minutes });
  const turn = async () => {
    const done = await world.tick();
    await world.drain();
    return done;
  };
  await tickToRest({ ...world, tick: turn }, 3);
}

export const choose = (world: SmallWorld, member: Membership, email: readonly NotificationKind[]) =>
  chooseNotifications(scopeOfStaff(world.world, member, "req"), { email, command: command() });

/** Everyone in the network wants every kind that they may have. */
async function everyoneWantsAll(world: SmallWorld): Promise<void> {
  for (const member of Object.values(world.lantern.members))
    if (member.role !== "network_admin") await choose(world, member, notificationKinds).catch(() => {});
}

interface Made {
  readonly world: SmallWorld;
  /** What it is about. */
  readonly about: string;
}

/** Accepted for a number of hours, expected today at 3 pm. It is 9 am. */
async function accepted(hours: number) {
  const it = await atJuniper();
  await everyoneWantsAll(it.world);
  await it.accept(hours);
  await changeArrival(it.staff, { ...it.on(), date: it.world.today(), time: "15:00" });
  return it;
}

async function leavingWithNotice() {
  const it = await leaving();
  await everyoneWantsAll(it.world);
  await it.decide();
  return it;
}

/** Makes each kind happen, with names and reasons in every text that people write. */
export const happens: Readonly<Record<NotificationKind, () => Promise<Made>>> = {
  referral_arrived: async () => {
    const world = await createSmallWorld();
    await everyoneWantsAll(world);
    return { world, about: await world.referred() };
  },
  referral_routed: async () => {
    const world = await createSmallWorld();
    await everyoneWantsAll(world);
    const { referral } = await atJuniper(undefined, world);
    return { world, about: referral };
  },
  due_soon: async () => {
    const { world, referral } = await atJuniper();
    await everyoneWantsAll(world);
    await pass(world, 22 * 60);
    return { world, about: referral };
  },
  overdue: async () => {
    const { world, referral } = await atJuniper();
    await everyoneWantsAll(world);
    await pass(world, 25 * 60);
    return { world, about: referral };
  },
  answered: async () => {
    const { world, house, referral, manager, larkfield } = await atJuniper();
    await everyoneWantsAll(world);
    const question = "Does Theo Wagtail have a ride?";
    await requestInformation(manager, { house, referral, question, command: command() });
    await world.drain();
    const body = { answer: "Theo’s sister Wren drives him." };
    await giveInformation(larkfield, { referral, body, command: command(), bodyHash: command() });
    return { world, about: referral };
  },
  withdrawn: async () => {
    const { world, referral, larkfield } = await atJuniper();
    await everyoneWantsAll(world);
    await withdrawReferral(larkfield, { referral, command: command() });
    return { world, about: referral };
  },
  inquiry: async () => {
    const world = await createSmallWorld();
    await everyoneWantsAll(world);
    const house = world.lantern.houses.juniper;
    const sent = { name: "Theo Wagtail", phone: "555-555-0177", words: "His sister Wren asks" };
    const scope = world.as(world.lantern.members.volunteer, house);
    await takeCallInHouse(scope, { house, sent, command: command() });
    return { world, about: "inq_" };
  },
  hold_ending: async () => {
    const { world, referral } = await accepted(8);
    await pass(world, 6 * 60);
    return { world, about: referral };
  },
  arrival_today: async () => {
    const { world, house } = await accepted(72);
    return { world, about: `/houses/${house}/today` };
  },
  no_show: async () => {
    const it = await accepted(72);
    await pass(it.world, 7 * 60);
    await markNoShow(it.staff, { ...it.on(), keepBed: true });
    return { world: it.world, about: it.referral };
  },
  notice_served: async () => {
    const it = await leavingWithNotice();
    await it.serve();
    return { world: it.world, about: it.stay };
  },
  review_asked: async () => {
    const it = await leavingWithNotice();
    await askReview(it.manager, {
      ...it.of(),
      identity: "manager",
      words: "Linus says Bracken is not his name",
    });
    return { world: it.world, about: it.stay };
  },
  agreement_ending: async () => {
    const world = await createSmallWorld();
    const admin = world.as(world.lantern.members.network_admin);
    const { agreement } = await recordAgreement(admin, { ...labAgreement, command: command() });
    await pass(world, 24 * 60 * 31);
    return { world, about: agreement };
  },
  breach_due: async () => {
    const world = await createSmallWorld();
    const admin = world.as(world.lantern.members.network_admin);
    const { breach } = await recordBreach(admin, { ...lostPhone, command: command() });
    await pass(world, 24 * 60 * 31);
    return { world, about: breach };
  },
  emergency_opened: async () => {
    const world = await createSmallWorld();
    await everyoneWantsAll(world);
    const { houses, members } = world.lantern;
    const sent = { house: houses.juniper, reason: "medical", words: "Linus Bracken is down", identity: "i" };
    const scope = scopeOfEmergencies(world.world, members.house_manager, "req");
    const { emergency } = await openEmergency(scope, { ...sent, command: command() });
    return { world, about: emergency };
  },
  message_waiting: async () => {
    const world = await createSmallWorld();
    await everyoneWantsAll(world);
    const { resident, journey } = await walking(world);
    await sendMessage(resident, { words: "Linus Bracken: Theo took my bread", command: command() });
    return { world, about: journey };
  },
  test_asked: async () => {
    const it = await leaving();
    await everyoneWantsAll(it.world);
    const { test } = await orderTest(it.manager, { ...it.of(), ...orderedTest });
    const { member } = it.world.lantern.members.admissions;
    await nameCollector(it.manager, {
      house: it.of().house,
      test,
      member,
      ...inPerson(it.world, it.world.lantern.members.house_manager),
      command: command(),
    });
    return { world: it.world, about: test };
  },
  review_waiting: async () => {
    const it = await leaving();
    await everyoneWantsAll(it.world);
    const review = await refusalReviewed(it.world, it, it.world.lantern.members.house_staff);
    const said = { strengths: "", words: "Linus Bracken was ill", support: "Wren Bracken" };
    const staff = it.world.as(it.world.lantern.members.house_staff, it.house);
    await stateInReview(staff, { house: it.house, review, ...said, command: command() });
    return { world: it.world, about: review };
  },
  test_opened: async () => {
    const it = await leaving();
    await everyoneWantsAll(it.world);
    const words = "Linus Bracken slept at noon";
    const { test } = await orderTest(it.manager, { ...it.of(), ...orderedTest, words });
    return { world: it.world, about: test };
  },
};

/** Discovered on the first day of a world: due 60 days later, on May 1. */
export const lostPhone = {
  discoveredOn: "2026-03-02",
  happenedOn: "2026-03-01",
  what: "Iris lost a phone with Linus on it",
  information: ["name", "contact"],
  people: "12",
  listAt: "Opal has it",
};

/** An agreement whose term ends 90 days from the first day of a world: reminded of after 30 and 60 days, and at its end. */
export const labAgreement = {
  kind: "qsoa",
  party: "Larkfield Lab",
  service: "Tests for Linus",
  signedOn: "2026-01-05",
  termEnds: "2026-05-31",
  renewal: "ends",
  keptAt: "Iris has it",
};

export const emailOf = ({ role, network }: Membership): string =>
  `${role}@${network.replace("_", "-")}.example`;
