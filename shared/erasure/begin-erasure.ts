import { happened } from "#shared/archive/happened.ts";
import { hashOf } from "#shared/door/secret.ts";
import { send } from "#shared/letter/letter.ts";
import { type Member, member } from "#shared/member/member.ts";
import { type NetworkProfile, networkProfile, profileKey } from "#shared/network/profile.ts";
import { isAnythingHeld } from "#shared/retention/is-held.ts";
import { commitAsPost, type Happened } from "#shared/table/commit.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { everything } from "#shared/table/everything.ts";
import { ConditionFailed, create, replace } from "#shared/table/transact.ts";
import { rule } from "#shared/tenancy/roles.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { erasure, nothingErased } from "./erasure.ts";
import { days, type ErasureRequest, erasureRequest, findRequest } from "./request.ts";
import { stopped } from "./stop-erasure.ts";

/** What everybody who runs the network is told once it is agreed. `begins` is when the doors close. */
export interface Announcement {
  readonly network: Pick<NetworkProfile, "id" | "name" | "timeZone">;
  readonly begins: string;
  readonly secret: string;
}
export type Announce = (told: Announcement) => { subject: string; text: string };

/** Written to in one transaction; nobody runs a network with more. */
const mostTold = 80;

/**
 * Takes a request on by what is due: lets an unanswered one lapse, tells everybody of an agreed one, and when the
 * days to think again are over, begins. Run twice at once, it happens once.
 */
export async function runRequest(scope: Scope, announce: Announce): Promise<void> {
  const found = await findRequest(scope);
  if (!found?.value.due || found.value.due > scope.now().toString()) return;
  try {
    if (found.value.state === "asked") await lapse(scope, found);
    else if (found.value.state === "agreed") await tell(scope, found, announce);
    else await begin(scope, found);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

const told = (scope: Scope, { id }: ErasureRequest, type: string): [Happened, ...Happened[]] =>
  happened(scope, { erasure: id }, { type });

const lapse = (scope: Scope, was: Stored<ErasureRequest>): Promise<void> =>
  commitAsPost(scope, told(scope, was.value, "erasure.lapsed"), [
    replace(erasureRequest, was, { ...was.value, state: "lapsed", due: null }),
  ]);

async function tell(scope: Scope, was: Stored<ErasureRequest>, announce: Announce): Promise<void> {
  const { homes } = scope;
  const begins = scope
    .now()
    .add({ hours: 24 * days.toThinkAgain })
    .toString();
  const network = await profileOf(scope);
  const mail = announce({ network, begins, secret: was.value.secret });
  const runners = (await everything(scope, { in: homes.administration(), prefix: "M#", kinds: [member] }))
    .filter(is(member))
    .filter(({ value }) => runsIt(value))
    .slice(0, mostTold);
  const letters = runners.map(({ value }) =>
    send(scope, homes.archive(), `erasure-${was.value.id}-${value.id}`, {
      ask: "mail",
      to: value.email,
      kind: "erasure",
      ...mail,
    }),
  );
  await commitAsPost(scope, told(scope, was.value, "erasure.announced"), [
    replace(erasureRequest, was, { ...was.value, state: "announced", begins, due: begins }),
    ...letters,
  ]);
}

const runsIt = ({ role, suspended, removed }: Member): boolean =>
  rule(role).over !== "houses" && !suspended && !removed;

/** A legal hold that was placed at the very moment it was asked for is seen here at the latest. */
async function begin(scope: Scope, was: Stored<ErasureRequest>): Promise<void> {
  const { homes } = scope;
  const request = was.value;
  if (await isAnythingHeld(scope))
    return commitAsPost(scope, told(scope, request, "erasure.stopped"), [stopped(scope, was, null)]);
  const { name, legalEntity, timeZone } = await profileOf(scope);
  const at = scope.now().toString();
  const inErasure = { in: homes.erasure(), feed: homes.erasure(), subject: { erasure: request.id } };
  await commitAsPost(
    scope,
    [...told(scope, request, "erasure.begun"), { type: "erasure.begun", ...inErasure }],
    [
      replace(erasureRequest, was, { ...request, state: "begun", due: null }),
      create(erasure, {
        id: request.id,
        network: { name, legalEntity, timeZone },
        state: "closing",
        hash: hashOf(request.secret),
        askedAt: request.asked.at,
        agreedAt: request.answered?.at ?? at,
        closedAt: at,
        ...nothingErased,
        due: at,
      }),
    ],
  );
}

async function profileOf(scope: Scope): Promise<NetworkProfile> {
  const found = await scope.table.get(networkProfile, profileKey(scope.homes));
  if (!found) throw new Error("A network without a profile");
  return found.value;
}
