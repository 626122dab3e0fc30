import type { Id } from "#shared/kernel/ids.ts";
import { scopeOfResident, scopeOfStaff } from "#shared/table/member-scopes.ts";
import { collectSpecimen } from "#shared/testing/collection/collect.ts";
import { correctEntry } from "#shared/testing/collection/correct.ts";
import { discloseBefore } from "#shared/testing/collection/disclose.ts";
import { endTest } from "#shared/testing/collection/end-test.ts";
import { interpretTest } from "#shared/testing/collection/interpret.ts";
import { moveTest } from "#shared/testing/collection/move-test.ts";
import { chooseObserver, listObservers, offerObservers } from "#shared/testing/collection/observe.ts";
import { orderTest } from "#shared/testing/collection/order-test.ts";
import { addDevicePhoto, readDevicePhoto, removeDevicePhoto } from "#shared/testing/collection/photo.ts";
import { readOwnTests } from "#shared/testing/collection/read-own-tests.ts";
import {
  listOpenTests,
  listTests,
  listTestsOfStay,
  readTest,
  readTestForResident,
} from "#shared/testing/collection/read-tests.ts";
import { answerObserversOwn, discloseOwn } from "#shared/testing/collection/say-own.ts";
import { signTest } from "#shared/testing/collection/sign-test.ts";
import { takeOnCollection } from "#shared/testing/collection/take-on.ts";
import { collectAsked, endAsked, listAsked, readAsked } from "#shared/testing/elsewhere/asked.ts";
import {
  openAtSite,
  readAtSite,
  readSaid,
  reportDevice,
  reportNotGiven,
  reportSealed,
  siteScope,
} from "#shared/testing/elsewhere/by-link.ts";
import { linkSite, listSites, withdrawSite } from "#shared/testing/elsewhere/link-site.ts";
import { listCollectors, nameCollector } from "#shared/testing/elsewhere/name-collector.ts";
import { handOverSpecimen } from "#shared/testing/laboratory/hand-over.ts";
import { recordLaboratory, takeReport } from "#shared/testing/laboratory/record-report.ts";
import { longPhoto, photo as photoOf } from "../../file/kit.ts";
import { command, type SmallWorld } from "../../support/small-world.ts";
import {
  besideSpecimen,
  collectedTest,
  fixture,
  handedOver,
  inPerson,
  laboratoryReport,
  linkedSite,
  orderedTest,
  seen,
} from "../../support/tests.ts";
import type { Makes, Things, Verb } from "./kit.ts";

const collects = { permission: "testing.collect", over: "house" } as const;
const reads = { permission: "testing.read", over: "house" } as const;

const own = {
  permission: "journey.write",
  over: (world, { id: network }, { journey, resident: person }) =>
    scopeOfResident(world.world, { network, journey, person }, "req"),
} satisfies Partial<Verb>;

/** A member of the network who is asked to collect. */
const asked = {
  permission: "testing.collect",
  over: (world, network) => scopeOfStaff(world.world, network.members.admissions, "req"),
} satisfies Partial<Verb>;

/** A person of an outside site, by the link they were sent. */
const atSite = {
  permission: "testing.by_link",
  over: (world, { id: network }, { resident: person, siteLink: id }) =>
    siteScope(world.world, { network, person, id }, "req"),
} satisfies Partial<Verb>;
const site = ({ house, siteTest: test, siteConsent: consent }: Things) => ({ house, test, consent });
const said = <F>(it: Things, sent: F) => ({ at: site(it), command: command(), sent });

/** A test that waits for its specimen, and one that was given. */
const due = ({ house, dueTest }: Things) => ({ house, test: dueTest, command: command() });
const given = ({ house, test }: Things) => ({ house, test, command: command() });
const manages = (world: SmallWorld) => inPerson(world, world.lantern.members.house_manager);
const collector = (world: SmallWorld) => inPerson(world, world.lantern.members.house_staff);

export const testVerbs: Record<string, Verb> = {
  readOwnTests: {
    permission: "self.read",
    over: (world, { id: network }, { journey, resident: person }) =>
      scopeOfResident(world.world, { network, journey, person }, "req"),
    run: (s) => readOwnTests(s),
    lists: true,
  },
  listObservers: { ...collects, run: (s, it) => listObservers(s, due(it)) },
  answerObserversOwn: {
    ...own,
    tells: "test.said",
    run: (s, { dueTest }) =>
      answerObserversOwn(s, { test: dueTest, observer: "none", words: "", command: command() }),
  },
  discloseOwn: {
    ...own,
    tells: "test.said",
    run: (s, { dueTest }) => discloseOwn(s, { test: dueTest, words: "A drink", command: command() }),
  },
  listTests: { ...reads, run: (s, { house }) => listTests(s, { house }) },
  listOpenTests: { ...reads, run: (s, { house }) => listOpenTests(s, { house }) },
  listTestsOfStay: { ...reads, run: (s, { house, stay }) => listTestsOfStay(s, { house, stay }) },
  readTest: { ...reads, run: (s, it) => readTest(s, due(it)) },
  readTestForResident: { ...collects, run: (s, it) => readTestForResident(s, due(it)) },
  readDevicePhoto: {
    ...reads,
    run: (s, { house, test, photo }) => readDevicePhoto(s, { house, test, file: photo }),
  },
  listCollectors: {
    permission: "testing.interpret",
    over: "house",
    run: (s, it) => listCollectors(s, due(it)),
  },
  nameCollector: {
    permission: "testing.interpret",
    over: "house",
    tells: "test.named",
    run: (s, it, world) =>
      nameCollector(s, { ...due(it), ...manages(world), member: world.lantern.members.admissions.member }),
  },
  listSites: { permission: "testing.interpret", over: "house", run: (s, it) => listSites(s, due(it)) },
  linkSite: {
    permission: "testing.interpret",
    over: "house",
    tells: "link.created test.linked",
    run: (s, it, world) =>
      linkSite(s, {
        ...{ ...due(it), consent: it.siteConsent, name: "Ash Fenn" },
        ...inPerson(world, world.lantern.members.house_manager),
      }),
  },
  withdrawSite: {
    permission: "testing.interpret",
    over: "house",
    tells: "link.withdrawn test.unlinked",
    run: (s, { house, siteTest }, world) =>
      withdrawSite(s, { house, test: siteTest, ...manages(world), command: command() }),
  },
  readAtSite: { ...atSite, run: (s, it) => readAtSite(s, site(it)) },
  readSaid: { ...atSite, run: (s, it) => readSaid(s, site(it)) },
  openAtSite: { ...atSite, tells: "disclosure.recorded", run: (s, it) => openAtSite(s, site(it)) },
  reportDevice: {
    ...atSite,
    tells: "test.reported",
    run: (s, it, world) => reportDevice(s, said(it, { ...seen(world), ...besideSpecimen })),
  },
  reportSealed: {
    ...atSite,
    tells: "test.reported",
    run: (s, it, world) => reportSealed(s, said(it, { ...seen(world), ...handedOver, ...besideSpecimen })),
  },
  reportNotGiven: {
    ...atSite,
    tells: "test.reported",
    run: (s, it) => reportNotGiven(s, said(it, { words: "They did not come" })),
  },
  listAsked: { ...asked, lists: true, run: (s) => listAsked(s) },
  readAsked: { ...asked, run: (s, { askedTest }) => readAsked(s, { test: askedTest }) },
  collectAsked: {
    ...asked,
    tells: "test.reported",
    run: (s, { askedTest }, world) =>
      collectAsked(s, {
        ...{ test: askedTest, command: command() },
        ...inPerson(world, world.lantern.members.admissions),
        ...seen(world),
      }),
  },
  endAsked: {
    ...asked,
    tells: "test.reported",
    run: (s, { askedTest }, world) =>
      endAsked(s, {
        ...{ test: askedTest, as: "excused", words: "At work until ten", command: command() },
        ...inPerson(world, world.lantern.members.admissions),
      }),
  },
  orderTest: {
    ...collects,
    tells: "test.outside_policy",
    run: (s, { house, stay }) => orderTest(s, { house, stay, ...orderedTest, command: command() }),
  },
  offerObservers: {
    ...collects,
    tells: "test.offered",
    run: (s, it, world) =>
      offerObservers(s, {
        ...due(it),
        ...collector(world),
        observers: [world.lantern.members.house_manager.member],
      }),
  },
  chooseObserver: {
    ...collects,
    tells: "test.observer_chosen",
    run: (s, it, world) =>
      chooseObserver(s, {
        ...due(it),
        observer: world.lantern.members.house_manager.member,
        words: "",
      }),
  },
  discloseBefore: {
    ...collects,
    tells: "test.disclosed",
    run: (s, it) => discloseBefore(s, { ...due(it), words: "A drink on Sunday" }),
  },
  takeOnCollection: {
    ...collects,
    tells: "test.taken_on",
    run: (s, it, world) =>
      takeOnCollection(s, {
        ...due(it),
        ...inPerson(world, world.lantern.members.house_manager),
        instead: world.lantern.members.house_staff.member,
      }),
  },
  collectSpecimen: {
    ...collects,
    tells: "test.collected",
    run: (s, it, world) => collectSpecimen(s, { ...due(it), ...collector(world), ...seen(world) }),
  },
  endTest: {
    ...collects,
    tells: "test.ended",
    run: (s, it, world) =>
      endTest(s, { ...due(it), ...collector(world), as: "excused", words: "At work until ten" }),
  },
  moveTest: {
    ...collects,
    tells: "test.moved",
    run: (s, it, world) =>
      moveTest(s, { ...due(it), ...collector(world), site: "outside", words: "The clinic on Ash Street" }),
  },
  signTest: {
    ...collects,
    tells: "test.signed",
    run: (s, it) => signTest(s, { ...given(it), name: "Linus Bracken" }),
  },
  addDevicePhoto: {
    ...collects,
    tells: "test.photo_added",
    storesFile: true,
    run: (s, it, world) => addDevicePhoto(s, { ...given(it), ...collector(world), scan: longPhoto(4000, 7) }),
  },
  removeDevicePhoto: {
    ...collects,
    tells: "test.photo_removed",
    run: (s, it, world) =>
      removeDevicePhoto(s, { ...given(it), ...collector(world), file: it.photo, why: "A face is in it" }),
  },
  interpretTest: {
    permission: "testing.interpret",
    over: "house",
    tells: "test.interpreted",
    run: (s, it, world) =>
      interpretTest(s, {
        ...given(it),
        ...inPerson(world, world.lantern.members.house_manager),
        result: "negative",
        expected: "",
        words: "",
      }),
  },
  handOverSpecimen: {
    ...collects,
    tells: "test.handed_over",
    run: (s, it, world) => handOverSpecimen(s, { ...given(it), ...collector(world), ...handedOver }),
  },
  recordLaboratory: {
    permission: "testing.interpret",
    over: "house",
    tells: "test.laboratory",
    run: (s, { house, sentTest }, world) =>
      recordLaboratory(s, {
        ...{ house, test: sentTest, ...laboratoryReport, command: command() },
        ...inPerson(world, world.lantern.members.house_manager),
      }),
  },
  takeReport: {
    permission: "testing.interpret",
    over: "house",
    tells: "test.laboratory",
    run: (s, { house, sentTest }, world) =>
      takeReport(s, {
        ...{ house, test: sentTest, report: fixture("final.json"), command: command() },
        ...inPerson(world, world.lantern.members.house_manager),
      }),
  },
  correctEntry: {
    ...collects,
    tells: "test.corrected",
    run: (s, it, world) =>
      correctEntry(s, { ...due(it), ...collector(world), entry: "1", words: "It was at lunch" }),
  },
};

declare module "./kit.ts" {
  interface Things {
    dueTest: Id<"test">;
    test: Id<"test">;
    photo: Id<"file">;
    /** At the laboratory. */
    sentTest: Id<"test">;
    /** Admissions are asked to collect it. */
    askedTest: Id<"test">;
    /** An outside site is asked to collect it, by this link under this consent. */
    siteTest: Id<"test">;
    siteLink: Id<"link">;
    siteConsent: Id<"consent">;
  }
}

export const testedStay: Makes = async (world, { house, stay }) => {
  const { house_staff: staff } = world.lantern.members;
  const scope = world.as(staff, house);
  const { test: dueTest } = await orderTest(scope, { house, stay, ...orderedTest, command: command() });
  const at = { house, test: dueTest };
  await takeOnCollection(scope, { ...at, ...inPerson(world, staff), instead: "", command: command() });
  const observers = [world.lantern.members.house_manager.member];
  await offerObservers(scope, { ...at, ...inPerson(world, staff), observers, command: command() });
  const { test } = await collectedTest(world, { house, stay }, staff);
  const sent = { house, test, ...collector(world), scan: photoOf(), command: command() };
  await addDevicePhoto(scope, sent);
  const [ref] = (await readTest(scope, { house, test })).test.value.photos;
  if (!ref) throw new Error("no photo");
  const { test: sentTest } = await collectedTest(world, { house, stay }, staff);
  await handOverSpecimen(scope, {
    ...{ house, test: sentTest, ...handedOver, command: command() },
    ...collector(world),
  });
  const { test: askedTest } = await orderTest(scope, { house, stay, ...orderedTest, command: command() });
  await nameCollector(world.as(world.lantern.members.house_manager, house), {
    ...manages(world),
    ...{ house, test: askedTest, member: world.lantern.members.admissions.member, command: command() },
  });
  const { test: siteTest } = await orderTest(scope, { house, stay, ...orderedTest, command: command() });
  const manager = world.lantern.members.house_manager;
  const site = await linkedSite(world, { house, stay, test: siteTest }, manager);
  await world.drain();
  const { link: siteLink, consent: siteConsent } = site;
  return { sentTest, dueTest, askedTest, siteTest, siteLink, siteConsent, test, photo: ref.file };
};
