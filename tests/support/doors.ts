import type { Id } from "#shared/kernel/ids.ts";
import { issueKey, type KeyToIssue } from "#shared/network/door/issue-key.ts";
import { openSession } from "#shared/network/door/open-session.ts";
import { rememberIdentity } from "#shared/network/door/remember-identity.ts";
import { type Grant, grantEntity, type PartnerKey, partnerKeyEntity } from "#shared/records/door/entities.ts";
import { identityOf } from "#shared/records/door/secret.ts";
import { createTable, type Table } from "#shared/table/table.ts";
import { noHomes } from "#shared/tenancy/homes.ts";
import type { Role } from "#shared/tenancy/roles.ts";
import { longHere } from "./standing.ts";
import type { TestWorld } from "./world.ts";

export const issuer = "https://issuer.test";

/** A table with access to doors of every kind, for test setup. */
export const everyDoor = ({ world, sender, tableName }: TestWorld): Table =>
  createTable({
    sender,
    name: tableName,
    reach: { read: ["DOOR#*"], write: ["DOOR#*"] },
    homes: noHomes,
    cursors: world.secrets,
    context: "test",
  });

/** Creates a membership at the doors only, without a member record. */
export async function giveGrant(
  test: TestWorld,
  input: {
    network: Id<"network">;
    member: Id<"member">;
    role: Role;
    houses?: Id<"house">[];
    email?: string;
    suspended?: Grant["suspended"];
  },
): Promise<Grant> {
  const { network, member, role, houses = [], email = `${member}@example.org`, suspended } = input;
  const identity = identityOf(issuer, email);
  const base = {
    network,
    networkName: "Test network",
    member,
    name: "Test member",
    role,
    houses,
    ...longHere(identity),
  };
  const grant: Grant = suspended ? { ...base, suspended } : base;
  await everyDoor(test).note(grantEntity, grant);
  await rememberIdentity(test.world.openDoor("web"), { identity, network, member });
  return grant;
}

/** Signs a membership in. Returns the session cookie's value. */
export const signIn = (test: TestWorld, grant: Grant, previous?: string): Promise<string> =>
  openSession(test.world.openDoor("web"), grant, test.world.now(), { previous });

/** Creates an API key at the door only. Returns its token. */
export async function giveKey(
  test: TestWorld,
  input: KeyToIssue,
  suspended?: PartnerKey["suspended"],
): Promise<string> {
  const { token, record } = issueKey(input);
  await everyDoor(test).note(partnerKeyEntity, suspended ? { ...record, suspended } : record);
  return token;
}
