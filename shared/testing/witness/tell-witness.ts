import type { Means } from "#shared/engine/capability.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome, type Instant, stamp } from "#shared/kernel/instant.ts";
import {
  isWitness,
  type Telling,
  tellingKey,
  tellingsOf,
  type Witness,
  witness,
  witnessesIn,
  witnessKey,
  witnessTelling,
} from "#shared/records/draw/witness.ts";
import { hashOf } from "#shared/records/selection/hash.ts";
import { codeOf, type Header } from "#shared/records/selection/header.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import { tellWitness } from "./requests.ts";
import { witnessToken } from "./token.ts";

/** A mail to a witness: the house's handle, the date, hash and code. No names and no number of residents. */
export type SayWitness = (
  told: Pick<Telling, "house" | "date" | "hash" | "code">,
  token: string,
  origin: string,
) => { readonly subject: string; readonly text: string; readonly leave: string };

/** The hash of a header for each witness of the house. */
export async function tellingAll(scope: Scope, header: Header, house: Id<"house">): Promise<Change[]> {
  const all = await queryAll(scope, witnessesIn(scope.homes.house(house)), witness);
  const hash = hashOf(header);
  return all
    .filter(({ value }) => isWitness(value))
    .map(({ value: { id } }) =>
      create(witnessTelling, {
        ...{ house, date: header.date, witness: id, hash, code: codeOf(hash) },
        ...{ before: header.instantUTC, sent: null, due: stamp(scope.now()) },
      }),
    );
}

/** Writes the mail to a witness. Too late, it is not sent any more. Safe to repeat. */
export async function writeToWitness(
  scope: Scope,
  of: { readonly house: Id<"house">; readonly date: string; readonly witness: Witness["id"] },
  { words, origin }: Means<{ readonly witness: SayWitness }>,
): Promise<void> {
  const { homes, table, network } = scope;
  const [telling, to] = await table.getAll([
    { entity: witnessTelling, key: tellingKey(homes, of) },
    { entity: witness, key: witnessKey(homes, of.house, of.witness) },
  ]);
  if (!telling?.value.due) return;
  const written = replace(witnessTelling, telling, { ...telling.value, due: null });
  const token = await witnessToken(scope.secrets, { network, ...of });
  const message = `tell-${of.date}-${of.witness}`;
  const isOpen = to && isWitness(to.value) && !hasCome(telling.value.before, scope.now());
  await table.write([
    written,
    ...(isOpen
      ? [
          sendRequest(scope, homes.house(of.house), message, tellWitness, {
            ...of,
            mail: { to: to.value.email, ...words.witness(telling.value, token, origin) },
          }),
        ]
      : []),
  ]);
}

/** To whom a date's hash was sent before its round: their names, if they agreed, and when. */
export async function toldBefore(
  scope: Scope,
  house: Id<"house">,
  { date, instantUTC }: Pick<Header, "date" | "instantUTC">,
): Promise<{ readonly name: string | null; readonly at: Instant }[]> {
  const all = await queryAll(scope, tellingsOf(scope.homes.house(house), date), witnessTelling);
  return all.flatMap(({ value: { sent } }) => (sent && sent.at < instantUTC ? [sent] : []));
}
