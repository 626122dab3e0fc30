import { mail } from "#shared/engine/outbox/mail.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, email, name, type Sent } from "#shared/kernel/form.ts";
import { type Id, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { countSignInMail, stopToken } from "#shared/network/index.ts";
import { addressHash } from "#shared/records/door/invited.ts";
import { selectionEvents } from "#shared/records/draw/events.ts";
import { selectionConflict } from "#shared/records/draw/refusals.ts";
import {
  askingKey,
  type Witness,
  witness,
  witnessAsking,
  witnessesIn,
  witnessKey,
} from "#shared/records/draw/witness.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { create, replace } from "#shared/table/transact.ts";
import { witnessToken } from "./token.ts";

export const witnessForm = defineForm("witness", "testing.manage", {
  organization: name({ most: 120, required: "selection.organization_required" }),
  email: email("text.email_required"),
});

/** Witnesses of a house at once. */
const most = 5;

export const witnessEvent = (
  { homes }: Scope,
  type: "selection.witness_added" | "selection.witness_agreed" | "selection.witness_ended",
  { house, organization }: Pick<Witness, "house" | "organization">,
) =>
  eventOf(selectionEvents, {
    type,
    data: { organization },
    in: homes.house(house),
    feed: homes.house(house),
    subject: { house },
  });

interface AddWitness extends Sent<typeof witnessForm> {
  readonly house: Id<"house">;
  /** The web's door: it counts the mail. */
  readonly door: Table;
  /** Writes the mail that asks them. `token`: for its link; `stop`: for an end of all invitations to the address. */
  write(given: { readonly token: string; readonly stop: string; readonly organization: string }): {
    readonly subject: string;
    readonly text: string;
  };
  readonly command: string;
}

/**
 * Asks an organization by mail to be a witness of a house's random selections. They are one once they agree. @throws
 * not_found, forbidden, invalid, conflict `witnesses_at_most`, `witness_asked`
 */
export async function addWitness(
  scope: Scope,
  { house, door, write, command, ...sent }: AddWitness,
): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, witnessForm.needs);
  const { organization, email: to } = witnessForm.read(sent);
  const address = await addressHash(scope.secrets, to);
  await countSignInMail(scope, door, address);
  const act = { home, verb: "addWitness", command, asked: { house, organization, to }, answers: noAnswer };
  await commit(scope, act, async () => {
    // Read before the others: of two askings at once, one fails and finds what the other wrote.
    const before = await scope.table.get(witnessAsking, askingKey(scope.homes, house));
    const asked = await readWitnesses(scope, { house });
    if (asked.some((one) => one.email === to)) throw selectionConflict("witness_asked");
    if (asked.length >= most) throw selectionConflict("witnesses_at_most");
    const id = newId("witness", scope.now().epochMilliseconds);
    const last = { house, last: id };
    const { network } = scope;
    const token = await witnessToken(scope.secrets, { network, house, witness: id });
    const said = write({ token, stop: await stopToken(scope.secrets, address), organization });
    const value = { id, house, organization, email: to, added: doneNow(scope), agreed: null, ended: null };
    return {
      answer: null,
      events: [witnessEvent(scope, "selection.witness_added", value)],
      changes: [
        before ? replace(witnessAsking, before, last) : create(witnessAsking, last),
        create(witness, value),
        sendRequest(scope, home, `witness-${id}`, mail, {
          to,
          kind: "witness",
          leaves: "no_resident",
          ...said,
        }),
      ],
    };
  });
}

/** A house's witnesses, and those who were asked. @throws not_found, forbidden */
export async function readWitnesses(
  scope: Scope,
  { house }: { readonly house: Id<"house"> },
): Promise<readonly Witness[]> {
  const home = houseHome(scope, house);
  requirePermission(scope, "testing.read");
  const all = await queryAll(scope, witnessesIn(home), witness);
  return all.map(({ value }) => value).filter(({ ended }) => ended === null);
}

/** Ends it: nothing more is sent to them. @throws not_found, forbidden */
export async function endWitness(
  scope: Scope,
  { house, witness: id, command }: Pick<Witness, "house"> & { witness: Witness["id"]; command: string },
): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, witnessForm.needs);
  const act = { home, verb: "endWitness", command, asked: { house, id }, answers: noAnswer };
  await commit(scope, act, async () => {
    const was = await scope.table.get(witness, witnessKey(scope.homes, house, id));
    if (!was || was.value.ended) throw notFound();
    return {
      answer: null,
      events: [witnessEvent(scope, "selection.witness_ended", was.value)],
      changes: [replace(witness, was, { ...was.value, ended: stamp(scope.now()) })],
    };
  });
}
