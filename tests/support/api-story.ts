import { createHouse } from "#shared/houses/house/create-house.ts";
import { type HouseDefinition, sampleHouse } from "#shared/records/house/house.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { requestInformation } from "#shared/referrals/decisions/request-information.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { offerBed } from "#shared/referrals/waitlist/offer-bed.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import { type Called, caller } from "./caller.ts";
import { command, createSmallWorld, exampleFor, localTime, type SmallWorld } from "./small-world.ts";

const house = "hse_01KBAE3Z5T0X8QH2N6M4WVYC7R";
const juniper: HouseDefinition = {
  ...sampleHouse(house),
  name: "Juniper House",
  area: "Echo Flats, Los Angeles",
  street: "114 Example Row",
  minimumDaysSinceUse: 14,
  certification: { body: "Sample Association", number: "12345", expires: "2027-06-30" },
  supports: {
    medications: "A lockbox for each resident",
    addictionMedications: {
      methadone: { storage: "Locked box", dosingTravel: "A ride before seven", training: "Naloxone" },
      buprenorphine: { storage: "Locked box", dosingTravel: "", training: "Naloxone" },
      naltrexone: { storage: "", dosingTravel: "A ride to the clinic", training: "Naloxone" },
    },
    mobility: "No step at the back door",
    mentalHealth: "Rides to appointments",
    children: "Visits on weekends",
    languages: ["English", "Spanish"],
  },
  fundingKinds: ["private pay", "county"],
  weeklyFeeCents: 24_500,
  depositCents: 20_000,
};

/** By operation, status and name. */
export type Examples = Record<string, Record<string, Record<string, unknown>>>;
const examples: Examples = {};
let contended = false;
let world: SmallWorld;
let call: ReturnType<typeof caller>["call"];
const token = () => world.lantern.partners.larkfield.token;

/** Keeps a response as the example of an operation; `every`: of each operation that can answer so. */
function keep(operation: string, name: string, answer: Called): Called {
  const { [operation]: before = {} } = examples;
  const { status, body } = answer;
  examples[operation] = { ...before, [status]: { ...before[status], [name]: body } };
  return answer;
}
const post = (path: string, body: unknown) =>
  call("POST", path, token(), { body, headers: { "idempotency-key": command() } });

const referral = () => exampleFor(world.lantern, world.today());
const families = ["Dunlin", "Siskin", "Linnet", "Pipit", "Whimbrel"];
/** The same of someone else. */
function another() {
  const body = referral();
  const familyName = families.pop() ?? "Wren";
  return { ...body, person: { ...body.person, familyName, legalName: `Theo ${familyName}` } };
}
const manager = () => world.as({ ...world.lantern.members.house_manager, houses: [house] }, house);

/** A new referral that is with the house. */
async function withHouse(): Promise<`ref_${string}`> {
  const { id } = (await post("/v1/referrals", another())).body;
  await world.drain();
  await routeReferral(world.as(world.lantern.members.admissions), {
    referral: id,
    house,
    command: command(),
  });
  await world.drain();
  return id;
}

async function told() {
  await world.drain();
  world.clock.passUndo();
}
const read = (id: string) => call("GET", `/v1/referrals/${id}`, token());
const until = () => localTime(world.clock, 24);
const bed = async (label: string) => {
  const found = (await world.beds(world.lantern, house)).get(label);
  if (!found) throw new Error("no bed");
  return found;
};

async function offered(label: string) {
  const id = await withHouse();
  await putOnWaitlist(manager(), { house, referral: id, reason: "No bed is open.", command: command() });
  await told();
  const waiting = await read(id);
  const first = "He can start on Monday.";
  await offerBed(manager(), {
    house,
    referral: id,
    bed: await bed(label),
    until: until(),
    reason: first,
    command: command(),
  });
  await told();
  return { id, waiting };
}

/** The life of referrals. */
async function story(): Promise<string> {
  keep("listVacancies", "page", await call("GET", "/v1/vacancies?limit=1", token()));
  const sent = keep("createReferral", "submitted", await post("/v1/referrals", referral()));
  await world.drain();
  keep("getReferral", "received", await read(sent.body.id));

  keep("createReferral", "same_person", await post("/v1/referrals", referral()));

  const asked = await withHouse();
  keep(
    "giveInformation",
    "not_asked",
    await post(`/v1/referrals/${asked}/information`, { answer: "At noon." }),
  );
  const question = "What time can he arrive?";
  await requestInformation(manager(), { house, referral: asked, question, command: command() });
  await told();
  keep("getReferral", "information_requested", await read(asked));
  keep(
    "giveInformation",
    "answered",
    await post(`/v1/referrals/${asked}/information`, { answer: "At noon." }),
  );

  const taken = await offered("1A");
  keep("getReferral", "waitlisted", taken.waiting);
  keep("getReferral", "offered", await read(taken.id));
  const answer = (id: string, noun: string) => call("PUT", `/v1/referrals/${id}/offer-${noun}`, token());
  keep("acceptOffer", "no_offer", await answer(asked, "acceptance"));
  keep("acceptOffer", "accepted", await answer(taken.id, "acceptance"));
  keep("refuseOffer", "offer_answered", await answer(taken.id, "refusal"));
  const left = await offered("1B");
  keep("refuseOffer", "declined", await answer(left.id, "refusal"));

  const accepted = await withHouse();
  const conditions = "Bring a 14-day supply of medications.";
  await acceptReferral(manager(), {
    house,
    referral: accepted,
    bed: await bed("2A"),
    until: until(),
    conditions,
    command: command(),
  });
  await told();
  keep("getReferral", "accepted_with_conditions", await read(accepted));
  const declined = await withHouse();
  const reason = "no_suitable_bed_by_date";
  const why = { reason, wouldChange: "A bed opens on December 9.", elsewhere: "Alder House." } as const;
  await declineReferral(manager(), { house, referral: declined, ...why, command: command() });
  await told();
  keep("getReferral", "declined", await read(declined));
  keep("withdrawReferral", "pending", await call("PUT", `/v1/referrals/${sent.body.id}/withdrawal`, token()));
  keep("listReferrals", "page", await call("GET", "/v1/referrals?limit=2", token()));
  keep("getHealth", "up", await call("GET", "/health"));
  keep("getHealth", "method", await call("POST", "/health"));
  return sent.body.id;
}

/** What every operation that takes such a request answers. */
async function refusals(sent: string) {
  const path = "/v1/referrals";
  const headers = { "idempotency-key": command() };
  const two = referral();
  const wrong = { ...two, person: { ...two.person, legalName: "", birthDate: "1992-02-30" } };
  const every = (name: string, answer: Called) => keep("every", name, answer);
  const twice = { authorization: `Bearer ${token()}, Bearer ${token()}` };
  every("authorization", await call("GET", path, undefined, { headers: twice }));
  const keyless = { body: {} };
  keep("createReferral", "idempotency_key", await call("POST", path, token(), keyless));
  keep("createReferral", "malformed", await call("POST", path, token(), { raw: "{", headers }));
  const inform = `${path}/${sent}/information`;
  keep("giveInformation", "idempotency_key", await call("POST", inform, token(), keyless));
  keep("giveInformation", "payload", await post(inform, { answer: "" }));
  for (const [operation, at] of [
    ["listVacancies", "/v1/vacancies"],
    ["listReferrals", path],
  ] as const) {
    keep(operation, "cursor", await call("GET", `${at}?cursor=abc`, token()));
    keep(operation, "limit", await call("GET", `${at}?limit=0`, token()));
  }
  every("unauthenticated", await call("GET", path));
  every("not_found", await read("ref_01NEVER"));
  every("too_large", await call("POST", path, token(), { raw: " ".repeat(300_000), headers }));
  every(
    "content_type",
    await call("POST", path, token(), { raw: "{}", headers: { ...headers, "content-type": "text/plain" } }),
  );
  every("payload", await post(path, wrong));
  const slow = caller(world, 1).call;
  await slow("GET", path, world.lantern.partners.halfmoon.token);
  every("rate", await slow("GET", path, world.lantern.partners.halfmoon.token));
  contended = true;
  every("still_running", await post(path, two));
  contended = false;
}

/** What the API answers in a story of several referrals: the examples of its description. */
export async function apiStory(): Promise<Examples> {
  world = await createSmallWorld({
    wrap: (sender) => ({
      send: async (asked) => {
        if (!contended || !asked.input.TransactItems) return sender.send(asked);
        const CancellationReasons = [{ Code: "TransactionConflict" }];
        throw Object.assign(new Error(), { name: "TransactionCanceledException", CancellationReasons });
      },
    }),
  });
  ({ call } = caller(world));
  world.clock.pass({ hours: 24 * 274 });
  const admin = world.as(world.lantern.members.network_admin);
  const beds = ["1A", "1B", "2A", "2B"].map((label) => ({
    label,
    room: "",
    place: "lower" as const,
    outReason: null,
  }));
  await createHouse(admin, { house: juniper, networkName: "Lantern", beds, command: command() });
  await world.drain();
  await refusals(await story());
  return examples;
}
