import type { RowReader } from "./questions.ts";

/** What may never be a ground against a person: prescribed medication, diagnosis, mobility (42 USC 3604(f)). */
const protectedThing = String.raw`(?:\bmat\b|\bmoud\b|methadone|suboxone|subutex|sublocade|buprenorphine|naltrexone|vivitrol|medicat(?:ion|ed)s?|prescri\w+|\bmeds\b|psych\w*|mental(?:ly|\s+(?:illness|health))|diagnos\w+|schizo\w+|bipolar|wheelchairs?|walkers?|disab\w+)`;
const ground = new RegExp(
  [
    String.raw`\b(?:no|not|without|never|cannot|can't|don't|won't|off(?!\s+(?:site|street))|free of|stop taking)\b[^.;\n]{0,40}${protectedThing}`,
    String.raw`${protectedThing}[^.;,\n]{0,30}\b(?:not (?:allowed|accepted|permitted|admitted|welcome)|prohibited|forbidden|excluded|turned away|declined|disqualif\w+)`,
    String.raw`\bmust (?:be able to )?(?:climb|walk|use (?:the )?stairs)`,
  ].join("|"),
  "iu",
);

/** Whether a text reads as if somebody could be turned away for what the law protects. */
export const readsAsGround = (text: string): boolean => ground.test(text);

const question =
  "This reads as if somebody could be turned away for a prescribed medication, a diagnosis or how they move. The law forbids that. If it says something else, let it stand.";

/** Asks about a field of a house that reads so; the fix leaves those words out. They stay in the notes. */
export function askAboutGround(row: RowReader, field: string): void {
  const said = row.given(field);
  if (!readsAsGround(said)) return;
  const parts = said.split(/(?<=[.;\n])\s*|,\s*/u).filter((one) => one !== "" && !readsAsGround(one));
  const proposal = parts.join(", ");
  row.ask(field, "ground", question, { proposal: readsAsGround(proposal) ? "" : proposal, mayStand: true });
}
