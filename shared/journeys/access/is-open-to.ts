import type { ResidentAccount, ResidentInvitation } from "#shared/records/door/resident.ts";
import type { JourneyDoor } from "#shared/records/journey/door.ts";

/** Whether an identity signs in to a journey: it took its invitation up, and it is the account of whose journey it is. */
export const isOpenTo = (
  identity: string,
  {
    account,
    invitation,
    journey,
  }: {
    readonly account: ResidentAccount;
    readonly invitation: ResidentInvitation;
    readonly journey: JourneyDoor;
  },
): boolean =>
  account.identity === identity &&
  invitation.until === null &&
  journey.person !== null &&
  account.person === journey.person;
