import { erasureEvent } from "#shared/engine/archive/event-of.ts";
import { erasure, nothingErased } from "#shared/engine/erasure/erasure.ts";
import { erasureEvents } from "#shared/engine/erasure/events.ts";
import type { Deps } from "#shared/engine/erasure/progress.ts";
import {
  type ErasureRequest,
  erasureRequest,
  findRequest,
  type NoticeKind,
} from "#shared/engine/erasure/request.ts";
import { runErasure } from "#shared/engine/erasure/run-erasure.ts";
import { mail } from "#shared/engine/outbox/mail.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { membersOf, whoHears } from "#shared/network/member/who-hears.ts";
import { hashOf } from "#shared/records/door/secret.ts";
import { type NetworkProfile, networkProfile, profileKey } from "#shared/records/network/profile.ts";
import { isAnythingHeld } from "#shared/records/retention/is-held.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed, create, replace } from "#shared/table/transact.ts";
import { bySystem, stopped } from "./stop-erasure.ts";

/** The content of a notice. */
export interface Notice {
  readonly what: NoticeKind;
  readonly network: Pick<NetworkProfile, "id" | "name" | "timeZone">;
  readonly request: ErasureRequest;
}
export type Say = (told: Notice) => { subject: string; text: string };

/** Most recipients in one transaction; far more than any network's staff. */
const mostRecipients = 80;

/**
 * Advances a request by what is due: sends notices, lets an unanswered request lapse, and after the waiting
 * period begins the erasure by closing the doors, so that no new records arrive. Exactly once, even when run
 * twice concurrently.
 */
export async function runRequest(scope: Scope, say: Say, means: Deps): Promise<void> {
  const found = await findRequest(scope);
  if (!found?.value.due || !hasCome(found.value.due, scope.now())) return;
  const { tell, state } = found.value;
  try {
    if (tell) await write(scope, found, tell, say);
    else if (state === "asked") await lapse(scope, found);
    else if (state === "agreed") {
      await begin(scope, found);
      await runErasure(scope, means);
    }
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

const lapse = (scope: Scope, was: Stored<ErasureRequest>): Promise<void> =>
  commitAsSystem(scope, erasureEvent(scope, was.value.id, { type: "erasure.lapsed" }), [
    replace(erasureRequest, was, { ...was.value, state: "lapsed", due: null }),
  ]);

async function write(scope: Scope, was: Stored<ErasureRequest>, what: NoticeKind, say: Say): Promise<void> {
  const { homes } = scope;
  const request = was.value;
  const network = await profileOf(scope);
  const said = say({ what, network, request });
  const hearers = new Set([
    ...(what === "asked" && !request.opens ? [] : [network.contact.email]),
    ...whoHears(await membersOf(scope), scope.now()).map(({ email }) => email),
  ]);
  const messages = [...hearers]
    .filter((to) => to !== "")
    .slice(0, mostRecipients)
    .map((to) =>
      sendRequest(
        scope,
        homes.archive(),
        `erasure-${request.id}-${what}-${fingerprint(to).slice(0, 20)}`,
        mail,
        {
          to,
          kind: "erasure",
          leaves: "no_resident",
          ...said,
        },
      ),
    );
  const due = { asked: request.lapses, agreed: request.begins, refused: null, stopped: null }[what];
  await commitAsSystem(
    scope,
    erasureEvent(scope, request.id, { type: "erasure.told", data: { what, people: messages.length } }),
    [replace(erasureRequest, was, { ...request, tell: null, due }), ...messages],
  );
}

/** A legal hold placed at the same moment as the request is detected here at the latest. */
async function begin(scope: Scope, was: Stored<ErasureRequest>): Promise<void> {
  const { homes } = scope;
  const request = was.value;
  if (await isAnythingHeld(scope))
    return commitAsSystem(scope, erasureEvent(scope, request.id, { type: "erasure.stopped" }), [
      stopped(was, bySystem(scope)),
    ]);
  const { name, legalEntity, timeZone } = await profileOf(scope);
  const at = stamp(scope.now());
  const inErasure = { in: homes.erasure(), feed: homes.erasure(), subject: { erasure: request.id } };
  await commitAsSystem(
    scope,
    [
      ...erasureEvent(scope, request.id, { type: "erasure.begun" }),
      eventOf(erasureEvents, { type: "erasure.begun", ...inErasure }),
    ],
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
  if (!found) throw new Error("The network has no profile");
  return found.value;
}
