import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { choice, defineForm, type Sent } from "#shared/kernel/form.ts";
import { journeyEvents } from "#shared/records/journey/events.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { type Language, languages } from "#shared/records/journey/journey.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { setLanguage } from "./requests.ts";

export const languageForm = defineForm("language", "self.read", {
  language: choice(languages, "choice.unknown"),
});

/**
 * A resident chooses the language of their pages and emails. The system sets it: what says whose a journey is, nobody in
 * it writes. @throws forbidden, invalid, not_found if the journey is somebody else's now
 */
export async function chooseLanguage(
  scope: Scope,
  { command, ...sent }: Sent<typeof languageForm> & { readonly command: string },
): Promise<Language> {
  requirePermission(scope, languageForm.needs);
  const { language } = languageForm.read(sent);
  const { id, person } = (await inJourney(scope)).journey;
  if (!person) throw notFound();
  const home = scope.homes.exchange(id);
  const act = { home, verb: "chooseLanguage", command, asked: { language }, answers: noAnswer };
  await commit(scope, act, async () => {
    const { still } = await inJourney(scope);
    const subject = { journey: id };
    const message = `language-${fingerprint(command).slice(0, 24)}`;
    return {
      answer: null,
      events: [eventOf(journeyEvents, { type: "journey.language_chosen", in: home, feed: home, subject })],
      changes: [still, sendRequest(scope, home, message, setLanguage, { journey: id, person, language })],
    };
  });
  return language;
}
