import { answerAlert, pagedScope } from "#shared/alerts/answer-alert.ts";
import { alumniScope, readByLink } from "#shared/alumni/by-link.ts";
import { beginQuestions } from "#shared/capital/read-capital.ts";
import { beginByLink } from "#shared/check-ins/link/keep-by-link.ts";
import { guestScope } from "#shared/consents/guest/guest-scope.ts";
import { openGuest } from "#shared/consents/guest/open-guest.ts";
import { readByLink as readToSign, signerScope } from "#shared/consents/link/sign-by-link.ts";
import { linkedScope } from "#shared/journeys/access/linked-scope.ts";
import { residenciesOf } from "#shared/journeys/access/residencies-of.ts";
import type { PersonalLink } from "#shared/records/door/link.ts";
import { accessConflict } from "#shared/records/resident-access/refusals.ts";
import type { World } from "#shared/table/scope.ts";

/**
 * Does what the use of a link does, before it counts as used, and returns the address it leads to. May run again. @throws
 * Refusal: the link opens nothing
 */
export async function openPurpose(world: World, link: PersonalLink, requestId: string): Promise<string> {
  const { purpose, network, person, id } = link;
  switch (purpose.for) {
    case "guest":
      await openGuest(guestScope(world, { network, guest: purpose.guest }, requestId), {
        person,
        consent: purpose.consent,
        command: id,
      });
      return "/guest/invitation";
    case "consent":
      await readToSign(signerScope(world, link, requestId), purpose);
      return "/link/consent";
    case "alert": {
      const { checkIn, page } = purpose;
      await answerAlert(pagedScope(world, link, purpose, requestId), { checkIn, page, command: id });
      return "/link/alert";
    }
    case "alumni":
    case "alumni_guide": {
      const { scope } = alumniScope(world, link, requestId);
      await readByLink(scope, purpose);
      return purpose.for === "alumni" ? "/link/alumni" : "/link/alumni/mentor";
    }
    case "collection": {
      const { openAtSite, siteScope } = await import("#shared/testing/elsewhere/by-link.ts");
      await openAtSite(siteScope(world, link, requestId), purpose);
      return "/link/collection";
    }
    case "practice":
      return "/link/alert";
    case "check_in":
      await beginByLink(linkedScope(world, link, "check_in", requestId));
      return "/link/check-in";
    case "capital":
      await beginQuestions(linkedScope(world, link, "capital", requestId));
      return "/link/recovery-capital";
    case "own_page":
      if ((await residenciesOf(world.openDoor("me"), link.hash, world.now())).length === 0)
        throw accessConflict("invitation_over");
      return "/link/own-page";
  }
}
